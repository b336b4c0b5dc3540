import { CODING_RULES, TRICKY_CASES } from '../../shared/codebook/coding-rules.ts'
import { EVIDENCE_CHOICES, EXPECTATION_CHOICES, REACH_CHOICES, SENSITIVITY_CHOICES, TIME_CHOICES, TONE_CHOICES, UTTERANCE_CHOICES } from '../../shared/sheet/choices.ts'
import { languageOf, useStrings } from '../ui/language.ts'
import { TrickyCases } from './TrickyCases.tsx'

/** The facets of a coding, in the order in which they are chosen; null where there is no list. */
const FACETS = [
  ['utterance', UTTERANCE_CHOICES], ['tone', TONE_CHOICES], ['reach', REACH_CHOICES], ['time', TIME_CHOICES], ['place', null], ['evidence', EVIDENCE_CHOICES], ['sensitivity', SENSITIVITY_CHOICES], ['expectation', EXPECTATION_CHOICES],
] as const

/** How the team codes: the rules, the facets as a card, and cases to practise on. */
export function RulesView() {
  const strings = useStrings()
  const { codebookPage: { rules: words } } = strings
  const language = languageOf(strings)
  return (
    <div class="rules">
      <section>
        <h2 class="nl-heading nl-heading--level-3">{words.heading}</h2>
        <ol class="rules__list">{CODING_RULES.map((rule) => <li key={rule.id}>{rule[language]}</li>)}</ol>
      </section>
      <section>
        <h2 class="nl-heading nl-heading--level-3">{words.facets}</h2>
        <p class="utrecht-form-field-description">{words.facetsHelp}</p>
        <dl class="facets">
          {FACETS.map(([facet, choices]) => (
            <div key={facet} class="facets__one">
              <dt>{words.facetNames[facet]}</dt>
              <dd>
                <p class="facets__values">{choices === null ? words.placeValues : choices.map((choice) => choice[language]).join(' · ')}</p>
                <p class="facets__rule">{words.facetRules[facet]}</p>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2 class="nl-heading nl-heading--level-3">{words.cases}</h2>
        <TrickyCases cases={TRICKY_CASES} />
      </section>
    </div>
  )
}
