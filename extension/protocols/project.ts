import type { Project } from '../../shared/coding/project.ts'
import type { Source } from '../../shared/source/source.ts'
import type { FileKind } from './project-file.ts'

export type ProjectPatch = Partial<Pick<Project, 'name' | 'question' | 'areas' | 'steps' | 'places'>>

/** A backup that was made, and where it went. */
export interface BackupMade {
  /** ISO time. */
  readonly at: string
  readonly way: 'folder' | 'download'
  /** Name of the file. */
  readonly name: string
}

/** How safe the work is, apart from this browser. */
export interface SafetyState {
  /** Null when none was ever made. */
  readonly lastBackup: BackupMade | null
  /** Acts since then. */
  readonly changesSince: number
  /** ISO time of the first of them; null when there are none. */
  readonly since: string | null
  /** So much, or for so long, that a person should be reminded. */
  readonly due: boolean
  /** The browser's storage was emptied since Buurtstem last wrote there: what was here is gone, and a backup brings it back. */
  readonly emptied: boolean
  /** A newer version of the extension waits to be started. */
  readonly updateReady: boolean
}

/** How long a source may be kept, and what its people agreed to. */
export interface KeptSource extends Pick<Source, 'id' | 'title' | 'group' | 'keepUntil' | 'consentRecording' | 'consentQuoting' | 'consentReuse' | 'deleted'> {
  /** Living codings of it; of a deleted source all whose words are still here. */
  readonly fragments: number
  /** Whether the extension keeps its text. */
  readonly hasText: boolean
}

/** What was wiped, for the log that proves it. */
export interface WipeProof {
  /** ISO time. */
  readonly at: string
  readonly coder: string
  readonly device: string
  readonly version: string
  readonly project: string
  /** Name of the workbook that was paired; '' for none. What is in it was not wiped. */
  readonly workbook: string
  readonly counts: Readonly<Record<FileKind, number>>
  readonly sources: readonly (Pick<KeptSource, 'id' | 'title' | 'group' | 'keepUntil' | 'fragments' | 'hasText'>)[]
  /** Records that were found afterwards, of all kinds but the codes a new project begins with. */
  readonly left: number
}

/** The project as a whole: what is written down of it, how safe it is, how long it may be kept. */
export interface ProjectProtocol {
  /** Changes what is written down of the project; `seen` is what stood there when the person began. */
  saveProject(request: { readonly patch: ProjectPatch; readonly seen?: ProjectPatch }): Project
  safetyState(): SafetyState
  /** A backup is on disk: `clock` is the device's clock up to which it goes. */
  backupMade(request: { readonly backup: BackupMade; readonly clock: string | null }): SafetyState
  /** Starts the newer version of the extension that waits. */
  updateNow(): void
  keptSources(): readonly KeptSource[]
  /** Takes all fragments, the text and the card of a source away, as one act that can be taken back until it is wiped. */
  withdrawConsent(request: { readonly sourceId: string }): Source
  /** Wipes the words of a deleted source for good, here and out of what can be taken back. */
  purgeSource(request: { readonly sourceId: string }): readonly KeptSource[]
  /** Wipes everything. `sure` must be the word that the person typed. */
  wipeProject(request: { readonly sure: string }): WipeProof
}

/** The words by which a person shows that they mean it, in either language. */
export const WIPE_WORDS = { nl: 'wissen', en: 'wipe' } as const
