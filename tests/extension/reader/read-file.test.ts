// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../../extension/reader/files/read-file.ts'
import { unzipBounded } from '../../../extension/reader/files/unzip-bounded.ts'

const CODED = join(import.meta.dirname, '../../../../shared/data/coded/qualcoder-examples')
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (name: string, content: Uint8Array<ArrayBuffer>, signal = new AbortController().signal) => readFile(new File([content], name), { signal, progress: () => undefined })
const odt = (body: string, manifest = '<manifest/>') => zipSync({
  mimetype: bytes('application/vnd.oasis.opendocument.text'),
  'META-INF/manifest.xml': bytes(manifest),
  'content.xml': bytes(`<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`),
})
/** A hundred megabytes of nothing pack into a hundred kilobytes. */
const bomb = () => zipSync({ 'content.xml': new Uint8Array(100_000_000), 'word/document.xml': bytes('<a/>') })

describe('readFile()', () => {
  it.each([
    ['an empty file', 'a.txt', new Uint8Array(), 'empty'], ['a file of white space', 'a.txt', bytes(' \n \n'), 'no-words'], ['a recording', 'a.mp3', bytes('ID3'), 'sound'], ['a program', 'a.exe', new Uint8Array([77, 90, 0, 3, 0, 0, 0, 4]), 'unknown'],
    ['a broken Word file', 'a.docx', bytes('PK\u0003\u0004niets'), 'damaged'], ['a Word file with a password', 'a.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'locked'], ['a workbook that is none', 'a.xlsx', zipSync({ 'xl/workbook.xml': bytes('geen xml') }), 'damaged'],
    ['an OpenDocument text with a password', 'a.odt', odt('', '<manifest:encryption-data/>'), 'locked'], ['cues without words', 'a.vtt', bytes('WEBVTT\n\n'), 'no-words'], ['a table of one row', 'a.csv', bytes('a;b'), 'no-words'],
  ] as const)('says of %s what is wrong', async (_what, name, content, problem) => {
    expect(await read(name, new Uint8Array(content))).toBe(problem)
  })

  it('says of fifty megabytes that it is too large, before it reads them', async () => {
    let isRead = false
    const file = new File(['a'], 'groot.txt')
    Object.defineProperty(file, 'size', { value: 50_000_000 })
    Object.defineProperty(file, 'arrayBuffer', { value: () => (isRead = true) })
    expect(await readFile(file, { signal: new AbortController().signal, progress: () => undefined })).toBe('too-large')
    expect(isRead).toBe(false)
  })

  it('says of a text without end that it is too long', async () => {
    expect(await read('lang.txt', bytes('Ja en nee. '.repeat(500_000)))).toBe('too-long')
  })

  it.each([['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xc3, 0xa9]], ['windows-1252', [0xe9]], ['UTF-16', [0xff, 0xfe, 0xe9, 0x00]], ['UTF-16, high byte first', [0xfe, 0xff, 0x00, 0xe9]]])('reads text in %s', async (_what, content) => {
    expect(await read('a.txt', Uint8Array.from(content))).toMatchObject({ text: 'é' })
  })

  it('stops where the person no longer wants it', async () => {
    const stop = new AbortController()
    stop.abort()
    await expect(read('a.txt', bytes('hallo'), stop.signal)).rejects.toThrow()
  })

  it('is stopped by no zip that unpacks without end', async () => {
    const began = performance.now()
    expect(await read('bom.odt', new Uint8Array(bomb()))).toBe('unpacks-too-large')
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  it.skipIf(!existsSync(CODED))('reads the workbooks of another tool', async () => {
    const contents = await read('survey789.xlsx', new Uint8Array(readFileSync(join(CODED, 'survey789.xlsx'))))
    expect(contents).toMatchObject({ format: 'xlsx', tables: [{ table: { rows: expect.any(Array) as unknown } }] })
    expect(typeof contents === 'string' ? [] : contents.tables[0]!.table.rows.length).toBe(3)
  })
})

describe('unzipBounded()', () => {
  it('unpacks only what is wanted', () => {
    const parts = unzipBounded(zipSync({ 'word/document.xml': bytes('a'), 'word/media/foto.jpg': bytes('b') }), (name) => name.endsWith('.xml'))
    expect(typeof parts === 'string' ? parts : [...parts.keys()]).toEqual(['word/document.xml'])
  })

  it('believes no size that a zip claims', () => {
    const zip = bomb()
    const view = new DataView(zip.buffer)
    // The sizes in the head of the first part: packed at 18, unpacked at 22.
    view.setUint32(22, 10, true)
    expect(unzipBounded(zip, () => true)).toBe('unpacks-too-large')
  })
})
