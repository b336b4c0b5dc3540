import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Seen from the repository, where tests/bench/run.mjs starts every benchmark: a bundled one does not know where it came from. */
const PAGE = 'docs/benchmarks.md'
const HEAD = '# Benchmarks\n\nEach section is written by its own program (`npm run bench -- NAME --write`); do not edit it by hand.\n'

/** Puts a section between its markers in docs/benchmarks.md, at the end when it is not there yet; other sections stay as they are. */
export function writeSection(name, markdown, file = resolve(PAGE)) {
  const page = existsSync(file) ? readFileSync(file, 'utf8') : HEAD
  writeFileSync(file, withSection(page, name, markdown))
}

/** The page with that section in it. */
export function withSection(page, name, markdown) {
  const begin = `<!-- ${name}: begin -->`
  const end = `<!-- ${name}: end -->`
  const section = `${begin}\n${markdown.trim()}\n${end}`
  const from = page.indexOf(begin)
  const to = page.indexOf(end, from)
  if (from < 0 || to < 0) return `${page.trimEnd()}\n\n${section}\n`
  return page.slice(0, from) + section + page.slice(to + end.length)
}
