import type { Stamped } from '../stamp/stamped.ts'

export const CODE_STATUSES = ['active', 'proposed', 'retired'] as const
export type CodeStatus = (typeof CODE_STATUSES)[number]

/** The patterns that stand beside colour in every highlight, so that colour is never alone. */
export const CODE_PATTERNS = ['solid', 'dashed', 'dotted', 'double', 'wavy'] as const
export type CodePattern = (typeof CODE_PATTERNS)[number]

/** One of twelve hues; the theme gives each a light and a dark colour. */
export const CODE_COLOURS = [
  'brick', 'orange', 'amber', 'olive', 'green', 'teal', 'sky', 'blue', 'violet', 'plum', 'pink', 'slate',
] as const
export type CodeColour = (typeof CODE_COLOURS)[number]

/** A code of the codebook: one idea that passages can be marked with. */
export interface Code extends Stamped {
  /** Null at the top. A parent that does not exist (yet) is read as the top. */
  readonly parentId: string | null
  /** Short name that people type and read ('BT2.1'); unique within a codebook as far as people keep it so. */
  readonly key: string
  readonly nameNl: string
  readonly nameEn: string
  readonly definition: string
  readonly include: string
  readonly exclude: string
  readonly example: string
  readonly colour: CodeColour
  readonly pattern: CodePattern
  readonly status: CodeStatus
  /** Place among its siblings, ascending; ties by key. */
  readonly order: number
}

/** When to use a code, and when not. */
export type CodeExplanation = Pick<Code, 'definition' | 'include' | 'exclude' | 'example'>

/** A starter code before it has an id and stamps of a project: what the starter codebooks are lists of. */
export type StarterCode = Omit<Code, 'id' | 'made' | 'changed' | 'deleted' | 'parentId' | 'status' | 'order'> & { readonly parentKey: string | null }
