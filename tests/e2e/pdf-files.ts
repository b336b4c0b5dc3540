/** A PDF of some pages, each with lines of text; a page without lines holds a drawing, as a scan does. Written by hand: twelve points high, a line each sixteen. */
export function makePdf(pages: readonly (readonly string[])[], more = ''): Buffer {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_page, at) => `${4 + at * 2} 0 R`).join(' ')}] >>`)
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  pages.forEach((lines, at) => {
    const text = lines.map((line, row) => `BT /F1 12 Tf 1 0 0 1 60 ${760 - row * 16} Tm (${line.replace(/[\\()]/g, '\\$&')}) Tj ET`).join('\n')
    const drawn = text || '0.5 g 60 60 480 700 re f'
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`)
    add(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`)
  })
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${more} >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** A PDF that opens with a password only. */
export function makeLockedPdf(): Buffer {
  const bytes = (letter: string) => `<${Buffer.from(letter.repeat(32)).toString('hex')}>`
  return makePdf([['geheim']], `/ID [${bytes('i')} ${bytes('i')}] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O ${bytes('o')} /U ${bytes('u')} >>`)
}
