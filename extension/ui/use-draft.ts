import { useEffect, useRef, useState } from 'preact/hooks'

/** A field that someone else changed while a person was in it: what stands there now, and the two ways on. */
export interface Clash {
  readonly theirs: string
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

interface Draft {
  readonly text: string
  readonly error: string | null
  /** Null unless the person has to choose between what they typed and what came from elsewhere. */
  readonly clash: Clash | null
  readonly type: (text: string) => void
  /** The person is done with the field: keeps what was typed when it is right and differs. */
  readonly settle: () => void
  readonly focus: () => void
}

/** Keeps what was typed. `seen` is what stood in the field when the person began. A promise of null: it was refused. */
export type Keep = (text: string, seen: string) => unknown

/**
 * What a person is typing, beside the value that is kept. News from elsewhere shows at once, except while the person is in
 * the field, or where what they typed could not be kept: then both are shown and the person chooses. What stands in a field
 * that goes away is kept. `check` gives the sentence for text that cannot be kept, else null.
 */
export function useDraft(value: string, keep: Keep, check: (text: string) => string | null = () => null): Draft {
  const [text, setText] = useState(value)
  const [error, setError] = useState<string | null>(null)
  const [clashing, setClashing] = useState(false)
  const typing = useRef(false)
  /** What was typed and is not kept yet, so that news may not take its place: handed over and not answered, or refused. */
  const unkept = useRef<'asked' | 'refused' | null>(null)
  /** What the person saw here when they began, and what they made of it since: anything else came from elsewhere. */
  const known = useRef([value])
  const current = useRef(value)
  current.current = value
  // What was last handed over: Enter and then leaving the field is one change; coming back to a refused one tries it again.
  const handed = useRef(value)
  useEffect(() => {
    handed.current = value
    if (unkept.current === 'refused' && !known.current.includes(value)) setClashing(true)
    if (typing.current || unkept.current !== null) return
    setText(value)
    setError(null)
  }, [value])
  const handOver = (wanted: string) => {
    const seen = known.current.at(-1)!
    handed.current = wanted
    known.current = [...known.current, wanted]
    const answer = keep(wanted, seen)
    if (!(answer instanceof Promise)) return
    unkept.current = 'asked'
    void answer.then((kept: unknown) => {
      if (kept === null) {
        known.current = known.current.filter((one) => one !== wanted)
        unkept.current = 'refused'
        setClashing(!known.current.includes(current.current))
        return
      }
      unkept.current = null
      // What is kept may be written otherwise than it was typed.
      if (!typing.current && !known.current.includes(current.current)) setText(current.current)
      known.current = [current.current, wanted]
    })
  }
  const settle = () => {
    const wrong = check(text.trim())
    const changedMeanwhile = typing.current && !known.current.includes(current.current)
    typing.current = false
    setError(wrong)
    if (wrong !== null || text.trim() === handed.current.trim()) return
    if (changedMeanwhile) {
      unkept.current = 'refused'
      setClashing(true)
    } else handOver(text.trim())
  }
  const goOn = () => {
    unkept.current = null
    known.current = [value]
    setClashing(false)
  }
  // A field may be gone before the person could leave it: the panel went to another tab, or the coding shut. What clashes is
  // handed over as well: the refusal brings the words back to the person.
  const last = useRef(() => {})
  last.current = () => {
    if ((typing.current || clashing) && check(text.trim()) === null && text.trim() !== handed.current.trim()) keep(text.trim(), known.current.at(-1)!)
  }
  useEffect(() => () => last.current(), [])
  const begin = () => {
    if (!typing.current && unkept.current === null) known.current = [value]
    typing.current = true
  }
  return {
    text,
    error,
    clash: clashing ? {
      theirs: value,
      keepMine: () => {
        goOn()
        handOver(text.trim())
      },
      takeTheirs: () => {
        goOn()
        setText(value)
      },
    } : null,
    type: (next) => {
      begin()
      setText(next)
      if (error !== null) setError(check(next.trim()))
    },
    settle,
    focus: () => {
      begin()
      handed.current = value
    },
  }
}
