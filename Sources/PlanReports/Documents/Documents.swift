internal import PlanModel

/// Writes the documents that the templates offer (văn bản), each as plain text on pages 96 letters wide.
///
/// A document whose template comes to nothing for this plan, as a progress report of a plan without records, is left out.
/// Throws for a template that can't be read, or that has a tag which stands for nothing.
func renderDocuments(
  _ assessment: Assessment, templates: [(id: String, text: String)], options: BuildOptions
) throws(TemplateError) -> [(id: String, text: String)] {
  var documents: [(id: String, text: String)] = []
  for (id, text) in templates {
    let template: DocumentTemplate
    do {
      template = try DocumentTemplate(text, scope: DocumentText.scope)
    } catch {
      throw TemplateError(file: "\(id).mustache", line: error.line, .document(error.wording))
    }
    let context = DocumentText(assessment: assessment, id: id, isDraft: options.isDraft).context
    let page = PageLayout.set(template.render(context), width: DocumentText.width)
    if !page.isEmpty { documents.append((id, page)) }
  }
  return documents
}
