import { expect, it } from 'vitest'
import { recogniseFormat } from '../../../shared/source/recognise-format.ts'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const zip = (name: string) => bytes(`PK\u0003\u0004\u0014\u0000\u0000\u0000\u0008\u0000${name}`)

it.each([
  ['verslag.txt', bytes('hallo'), 'txt'], ['verslag.TXT', bytes(''), 'txt'], ['verslag', bytes('hallo'), 'txt'], ['notities.md', bytes('# a'), 'md'], ['a.docx', zip('[Content_Types].xml'), 'docx'],
  ['a.odt', zip('mimetypeapplication/vnd.oasis.opendocument.text'), 'odt'], ['a.zip', zip('mimetypeapplication/vnd.oasis.opendocument.text'), 'odt'], ['a', zip('word/document.xml'), 'docx'], ['a.bin', zip('xl/workbook.xml'), 'xlsx'],
  ['fotos.zip', zip('foto.jpg'), 'zip'], ['a.pdf', bytes('%PDF-1.7'), 'pdf'], ['eigenlijk-pdf.docx', bytes('%PDF-1.7'), 'pdf'], ['a.rtf', bytes('{\\rtf1'), 'rtf'], ['a.doc', bytes('{\\rtf1'), 'rtf'],
  ['a.doc', bytes('\u00d0\u00cf\u0011\u00e0\u00a1'), 'old-word'], ['a.xls', bytes('\u00d0\u00cf\u0011\u00e0\u00a1'), 'old-excel'], ['a.docx', bytes('\u00d0\u00cf\u0011\u00e0\u00a1'), 'locked-office'], ['a.vtt', bytes('WEBVTT'), 'vtt'],
  ['ondertitels.txt', bytes('\u00ef\u00bb\u00bfWEBVTT\n'), 'vtt'], ['a.srt', bytes('1\n'), 'srt'], ['a', bytes('1\n00:00:01,000 --> 00:00:02,000\nja'), 'srt'], ['a.html', bytes('<p>'), 'html'], ['a', bytes('<!DOCTYPE html><p>'), 'html'],
  ['a.csv', bytes('a;b'), 'csv'], ['a.tsv', bytes('a\tb'), 'csv'], ['gesprek.mp3', bytes('ID3'), 'sound'], ['gesprek.m4a', bytes('\u0000\u0000\u0000 ftypM4A'), 'sound'], ['foto.jpg', bytes('\u00ff\u00d8\u00ff'), 'picture'], ['foto', bytes('\u0089PNG'), 'picture'],
  ['prog.exe', bytes('MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000'), 'unknown'], ['utf16.txt', bytes('\u00ff\u00feh\u0000o\u0000i\u0000'), 'txt'], ['utf16', bytes('\u00ff\u00feh\u0000o\u0000i\u0000'), 'txt'], ['constructor', bytes('hallo'), 'txt'],
])('recognises %s', (name, head, format) => {
  expect(recogniseFormat(name, head)).toBe(format)
})
