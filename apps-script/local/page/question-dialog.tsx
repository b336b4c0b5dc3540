import { useEffect, useRef, useState } from 'preact/hooks'
import type { UiAnswer, UiQuestion } from '../environment.ts'
import { say } from './language.ts'
import { type Question, questions } from './page-state.ts'

const BUTTONS: Readonly<Record<UiQuestion['buttons'], readonly ('OK' | 'CANCEL' | 'YES' | 'NO')[]>> = {
  OK: ['OK'], OK_CANCEL: ['OK', 'CANCEL'], YES_NO: ['YES', 'NO'], YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
}
const LABELS = { OK: 'ok', CANCEL: 'cancel', YES: 'yes', NO: 'no' } as const

/** The question a script (or the page) waits for; the last one asked is on top. */
export function QuestionDialog() {
  const question = questions.value.at(-1)
  return question === undefined ? null : <Ask key={question.key} question={question} />
}

function Ask({ question }: { readonly question: Question }) {
  const element = useRef<HTMLDialogElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(question.initial ?? '')
  useEffect(() => {
    element.current?.showModal()
    input.current?.select()
  }, [])
  const answer = (button: UiAnswer['button']): void => question.done({ button, text: question.kind === 'prompt' ? text : '' })
  return (
    <dialog ref={element} class="question" aria-labelledby="question-text" onCancel={(event) => {
      event.preventDefault()
      answer('CLOSE')
    }}>
      <form method="dialog" onSubmit={(event) => {
        event.preventDefault()
        answer(BUTTONS[question.buttons][0] ?? 'OK')
      }}>
        <div id="question-text">
          {question.title !== '' && <h2>{question.title}</h2>}
          {question.message.split('\n').map((line, index) => <p key={`${index} ${line}`}>{line}</p>)}
        </div>
        {question.kind === 'prompt' && <input ref={input} aria-label={question.message === '' ? say('answer') : question.message} value={text} onInput={(event) => setText(event.currentTarget.value)} />}
        <div class="buttons">
          {BUTTONS[question.buttons].map((button, index) => (
            <button key={button} type={index === 0 ? 'submit' : 'button'} class={index === 0 ? 'primary' : ''} {...(index === 0 ? {} : { onClick: () => answer(button) })}>{say(LABELS[button])}</button>
          ))}
        </div>
      </form>
    </dialog>
  )
}
