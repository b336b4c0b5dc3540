import { type CodePath, NOT_MET } from './code-path.ts'
import { type KeptCodes, keptCodes } from './kept-codes.ts'
import type { CodesOfVoices } from './list-codes.ts'

/** Which codes speakers have in which source, kept up while codings come and go. */
export interface KeptVoices {
  /** One coding more (1) or less (-1) of a speaker, who may be new, in a source. */
  note(speaker: number, source: number, code: number, by: 1 | -1): void
  /** The lowest place on the path from which up the speaker counts, by what was said in sources of a value. */
  meets(speaker: number, path: CodePath, valueOf: Int32Array, value: number): number
}

/** Begins with what is listed. */
export function keptVoices({ first, source, from, to, code, codings }: CodesOfVoices): KeptVoices {
  const codes: KeptCodes = keptCodes({ from, to, code, codings })
  /** Voices that came after, by speaker: their numbers go on behind those that are listed. */
  const late = new Map<number, { readonly voice: number; readonly source: number }[]>()
  let voices = source.length
  const voiceOf = (speaker: number, where: number): number => {
    for (let voice = first[speaker] ?? 0; voice < (first[speaker + 1] ?? 0); voice++) if (source[voice] === where) return voice
    let own = late.get(speaker)
    if (own === undefined) late.set(speaker, (own = []))
    const known = own.find((one) => one.source === where)
    if (known) return known.voice
    own.push({ voice: voices, source: where })
    return voices++
  }
  return {
    note: (speaker, where, one, by) => codes.note(voiceOf(speaker, where), one, by),
    meets: (speaker, path, valueOf, value) => {
      let lowest = NOT_MET
      for (let voice = first[speaker] ?? 0; voice < (first[speaker + 1] ?? 0) && lowest > 0; voice++) {
        if (valueOf[source[voice]!] === value) lowest = Math.min(lowest, codes.meets(voice, path))
      }
      for (const one of late.get(speaker) ?? []) if (valueOf[one.source] === value) lowest = Math.min(lowest, codes.meets(one.voice, path))
      return lowest
    },
  }
}
