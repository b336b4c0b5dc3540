import { FILL_STEPS } from '../sample/fill-steps.ts'
import { say } from './language.ts'
import { filling } from './page-state.ts'
import { beginEmpty, fillWithSample, offered, stepSentence } from './sample.ts'

/** In an empty workbook: fill it with the sample, or begin empty. While it is filled, how far that is. */
export function SampleOffer() {
  const step = filling.value
  if (!offered.value && step === null) return null
  return (
    <section class="offer" aria-label={say('sample')}>
      <p role="status">{step === null ? say('sampleOffer') : stepSentence(step)}</p>
      {step === null ? (
        <div class="buttons">
          <button type="button" class="primary" onClick={() => void fillWithSample()}>{say('sampleTake')}</button>
          <button type="button" onClick={() => void beginEmpty()}>{say('sampleEmpty')}</button>
        </div>
      ) : <progress max={FILL_STEPS.length} value={FILL_STEPS.indexOf(step)} aria-label={say('sample')} />}
    </section>
  )
}
