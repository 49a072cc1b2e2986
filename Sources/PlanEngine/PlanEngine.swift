// The module's doors are the public functions of its files.
