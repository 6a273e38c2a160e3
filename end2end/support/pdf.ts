import { extractText, getDocumentProxy } from 'unpdf';

/** The text of a PDF, page by page. */
export async function pdfPages(pdf: Buffer): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text;
}
