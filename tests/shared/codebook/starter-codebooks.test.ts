import { describe, expect, it } from 'vitest'
import { CODE_COLOURS, CODE_PATTERNS, type StarterCode } from '../../../shared/codebook/code.ts'
import { codeTree } from '../../../shared/codebook/code-tree.ts'
import { STARTER_CODEBOOKS, starterCodebook } from '../../../shared/codebook/starter-codebooks.ts'
import { starterCodes } from '../../../shared/codebook/starter-codes.ts'

const STAMP = '019471a00000-0000-test'
const TEXTS = ['nameNl', 'nameEn', 'definition', 'include', 'exclude', 'example'] as const
const look = (code: StarterCode) => `${code.colour} ${code.pattern}`
const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index)

describe.each(STARTER_CODEBOOKS)('starter codebook $id', ({ id, codes }) => {
  it('has unique keys that all begin with its id', () => {
    expect(repeated(codes.map((code) => code.key))).toEqual([])
    expect(codes.filter((code) => !code.key.startsWith(id))).toEqual([])
  })

  it('names no code twice within one language', () => {
    expect(repeated(codes.map((code) => code.nameNl))).toEqual([])
    expect(repeated(codes.map((code) => code.nameEn))).toEqual([])
  })

  it('has every parent above its children, so that it becomes codes of a project without a loss', () => {
    const tree = codeTree(starterCodes(codes, (key) => `id-${key}`, STAMP))
    expect(tree.ordered.map((code) => code.key)).toEqual(codes.map((code) => code.key))
  })

  it('is at most two levels deep', () => {
    const tree = codeTree(starterCodes(codes, (key) => key, STAMP))
    expect(Math.max(...codes.map((code) => tree.depthOf(code.key)))).toBeLessThanOrEqual(1)
  })

  it('fills every text of every code, without spaces around it', () => {
    const empty = codes.flatMap((code) => TEXTS.filter((text) => code[text] === '' || code[text] !== code[text].trim()).map((text) => `${code.key} ${text}`))
    expect(empty).toEqual([])
  })

  it('repeats no definition and no example', () => {
    expect(repeated(codes.map((code) => code.definition))).toEqual([])
    expect(repeated(codes.map((code) => code.example))).toEqual([])
  })

  it('uses known colours and patterns, and none of their pairs twice', () => {
    expect(codes.filter((code) => !CODE_COLOURS.includes(code.colour) || !CODE_PATTERNS.includes(code.pattern))).toEqual([])
    expect(repeated(codes.map(look))).toEqual([])
  })

  it('gives neighbours at the top another colour', () => {
    const tops = codes.filter((code) => code.parentKey === null)
    expect(tops.filter((code, index) => index > 0 && code.colour === tops[index - 1]!.colour)).toEqual([])
  })

  it('keeps children in the colour of their parent or the colour next to it', () => {
    const colourOf = new Map(codes.map((code) => [code.key, code.colour]))
    const strays = codes.filter((code) => {
      if (code.parentKey === null) return false
      const step = CODE_COLOURS.indexOf(code.colour) - CODE_COLOURS.indexOf(colourOf.get(code.parentKey)!)
      return step !== 0 && step !== 1
    })
    expect(strays).toEqual([])
  })

  it('refers in its rules only to codes that exist in a starter codebook', () => {
    const known = new Set(STARTER_CODEBOOKS.flatMap((codebook) => codebook.codes.map((code) => code.key)))
    const referred = codes.flatMap((code) => `${code.include} ${code.exclude}`.match(/\b(?:BT|AB|PW)\d+(?:\.\d+)?|\bWD-[MSR]\d?/g) ?? [])
    expect(referred.length).toBeGreaterThan(0)
    expect(referred.filter((key) => !known.has(key))).toEqual([])
  })
})

describe('STARTER_CODEBOOKS', () => {
  it('has keys that do not clash between codebooks', () => {
    expect(repeated(STARTER_CODEBOOKS.flatMap((codebook) => codebook.codes.map((code) => code.key)))).toEqual([])
  })

  it('gives no two codes of themes and assets together the same colour and pattern', () => {
    const together = [...(starterCodebook('BT')?.codes ?? []), ...(starterCodebook('AB')?.codes ?? [])]
    expect(together.length).toBe(37)
    expect(repeated(together.map(look))).toEqual([])
  })
})

describe('starterCodebook()', () => {
  it('finds a codebook by id', () => {
    expect(starterCodebook('PW')?.nameEn).toBe('Public values')
  })

  it('returns null for an id it does not know', () => {
    expect(starterCodebook('XX')).toBeNull()
  })
})
