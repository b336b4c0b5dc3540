import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withSection, writeSection } from './write-section.mjs'

describe('withSection()', () => {
  it('puts a new section at the end', () => {
    expect(withSection('# Benchmarks\n', 'anchoring', 'one\n')).toBe('# Benchmarks\n\n<!-- anchoring: begin -->\none\n<!-- anchoring: end -->\n')
  })

  it('replaces its own section and leaves the others', () => {
    const page = withSection(withSection('# Benchmarks\n', 'anchoring', 'old'), 'painting', 'kept')
    const renewed = withSection(page, 'anchoring', 'new $& text')
    expect(renewed).toBe(page.replace('old', () => 'new $& text'))
    expect(renewed).toContain('kept')
  })
})

describe('writeSection()', () => {
  it('begins the page, and adds to it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'buurtstem-page-'))
    const page = join(folder, 'benchmarks.md')
    writeSection('anchoring', 'one', page)
    writeSection('painting', 'two', page)
    writeSection('anchoring', 'three', page)
    expect(readFileSync(page, 'utf8')).toMatch(/^# Benchmarks\n[^]*anchoring: begin -->\nthree\n[^]*painting: begin -->\ntwo\n/)
    rmSync(folder, { recursive: true })
  })
})
