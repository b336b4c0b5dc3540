import { zipSync } from 'fflate'
import mammoth from 'mammoth/mammoth.browser.min.js'
import type { Contents, FileProblem } from './contents.ts'
import { readMarkup } from './read-markup.ts'
import { unzipBounded } from './unzip-bounded.ts'

/** Parts of a Word file that hold words, or tell how they are meant. */
const PARTS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/

/** The text of a Word file and its tables. What was struck out by tracking of changes is not in it, what was put in is. */
export async function readDocx(bytes: Uint8Array): Promise<Contents | FileProblem> {
  const parts = unzipBounded(bytes, (name) => PARTS.test(name))
  if (typeof parts === 'string') return parts
  // Packed again without its pictures, and with sizes that are true.
  const small = zipSync(Object.fromEntries(parts), { level: 0 })
  try {
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer: new Uint8Array(small).buffer },
      { includeEmbeddedStyleMap: false, ignoreEmptyParagraphs: false, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    // An empty paragraph divides what stands around it.
    const { text, tables } = readMarkup(value.replace(/<p><\/p>/g, '<pre></pre>'))
    return { format: 'docx', title: '', text, pages: [], tables }
  } catch {
    return 'damaged'
  }
}
