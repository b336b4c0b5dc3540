import type { RecordKind } from '../../shared/coding/undo.ts'
import type { ChangeStamp } from '../../shared/stamp/change-stamp.ts'

/** What a project file holds, in the order in which it is written and read. */
export const FILE_KINDS = ['projects', 'codes', 'sources', 'texts', 'codings', 'threads', 'queries', 'codebookVersions', 'log', 'addresses'] as const satisfies readonly (RecordKind | 'codebookVersions' | 'log' | 'addresses')[]
export type FileKind = (typeof FILE_KINDS)[number]

/** What goes into a file: everything, or chosen sources with all that hangs on them; addresses of pages only when asked for. */
export interface ExportScope {
  /** Null = everything. */
  readonly sourceIds: readonly string[] | null
  readonly addresses: boolean
}

export interface ExportHead {
  /** Name of the project as written down; '' when it was not. */
  readonly project: string
  readonly counts: Readonly<Record<FileKind, number>>
  /** The device's clock: where it moved while parts were read, the parts may not fit together. */
  readonly clock: ChangeStamp | null
}

/** What importing does with the records of one kind. */
export interface KindPreview {
  readonly kind: FileKind
  readonly fresh: number
  readonly changed: number
  readonly same: number
}

/** What importing would do, before anything is stored. */
export interface ImportPreview {
  readonly kinds: readonly KindPreview[]
  /** Records that were deleted here and that the file still has. */
  readonly gone: number
  /** Changed on both sides: the first few by name, and how many there are. */
  readonly conflicts: readonly { readonly subject: string; readonly fields: readonly string[] }[]
  readonly conflictCount: number
  /** Lines that cannot be read, by kind and the field that is wrong. */
  readonly unreadable: readonly { readonly kind: string; readonly field: string; readonly count: number }[]
  /** Records that a clock far ahead stamped: left out, since they would lock their fields for as long. */
  readonly clockAhead: number
  /** Codings in the file whose source or code is neither in the file nor here. */
  readonly loose: number
}

/** Taking a project along as a file, and taking a file in. The file itself is made and read by the page; records go in parts. */
export interface ProjectFileProtocol {
  exportHead(scope: ExportScope): ExportHead
  /** Records of a kind behind the one named `after` ('' = from the first); `next` is where the next part starts, null when this was the last. */
  exportPart(request: { readonly scope: ExportScope; readonly kind: FileKind; readonly after: string }): { readonly records: readonly unknown[]; readonly next: string | null }
  /** Begins to take in a file; gives the id that its parts come under. What an earlier one left half-way is dropped. */
  importStart(): string
  /** Lines of the file, not believed: they are parsed before they are set aside. */
  importPart(request: { readonly importId: string; readonly lines: readonly unknown[] }): { readonly read: number; readonly unreadable: number }
  importPreview(request: { readonly importId: string }): ImportPreview
  /** Takes in what was set aside, as one act that can be taken back. `revive` also brings back what was deleted here. */
  importFinish(request: { readonly importId: string; readonly fileName: string; readonly revive: boolean }): { readonly stored: number }
  importDrop(request: { readonly importId: string }): void
}
