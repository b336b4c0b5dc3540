import type { TrickyCase, TrickyCoding } from '../../shared/codebook/coding-rules.ts'
import { STARTER_CODEBOOKS } from '../../shared/codebook/starter-codebooks.ts'
import { EXPECTATION_CHOICES, REACH_CHOICES, SENSITIVITY_CHOICES, TIME_CHOICES, TONE_CHOICES, UTTERANCE_CHOICES } from '../../shared/sheet/choices.ts'
import { CodeSwatch } from '../ui/CodeSwatch.tsx'
import { languageOf, useStrings } from '../ui/language.ts'

const STARTERS = new Map(STARTER_CODEBOOKS.flatMap(({ codes }) => codes.map((code) => [code.key, code] as const)))

/** What was said, how it is coded and why, one case after another. */
export function TrickyCases({ cases }: { readonly cases: readonly TrickyCase[] }) {
  const strings = useStrings()
  const nl = languageOf(strings) === 'nl'
  return (
    <ul class="cases">
      {cases.map((one) => (
        <li key={one.id} class="cases__one">
          <q class="cases__said">{nl ? one.saidNl : one.saidEn}</q>
          <ul class="cases__codings">
            {one.codings.map((coding) => {
              const code = STARTERS.get(coding.key)
              return <li key={coding.key}>{code && <CodeSwatch code={code} />} {code && (nl ? code.nameNl : code.nameEn)}<span class="cases__facets">{facetsOf(coding, nl ? 'nl' : 'en').map((word) => `, ${word}`)}</span></li>
            })}
          </ul>
          <p class="cases__why">{nl ? one.whyNl : one.whyEn}</p>
        </li>
      ))}
    </ul>
  )
}

function facetsOf(coding: TrickyCoding, language: 'nl' | 'en'): readonly string[] {
  const word = <V extends string | number>(choices: readonly { readonly value: V; readonly nl: string; readonly en: string }[], value: V | undefined) => choices.find((choice) => choice.value === value)?.[language]
  return [
    word(UTTERANCE_CHOICES, coding.utterance), word(TONE_CHOICES, coding.tone), word(REACH_CHOICES, coding.reach), word(TIME_CHOICES, coding.time), coding.place,
    word(SENSITIVITY_CHOICES, coding.sensitivity), word(EXPECTATION_CHOICES, coding.expectation),
  ].filter((one) => one !== undefined)
}
