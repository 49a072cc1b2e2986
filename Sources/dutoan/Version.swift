/// The program's version, as `dutoan --version` and every manifest give it.
let version = "0.1.0"
