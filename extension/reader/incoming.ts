import { type ReadonlySignal, signal } from '@preact/signals'
import type { AnswerTable } from '../../shared/source/answer-table.ts'
import { titleOfFile } from '../../shared/source/title-of-file.ts'
import type { Contents, FileProblem } from './files/contents.ts'
import { readFile } from './files/read-file.ts'
import { type Choices, prepare, type Prepared, proposeChoices } from './prepare.ts'

/** A file on its way in. */
export interface IncomingFile {
  readonly id: number
  /** '' where it was pasted. */
  readonly name: string
  readonly size: number
  /** How much of it was read, 0 to 1; null while it waits. */
  readonly progress: number | null
  readonly problem: FileProblem | null
  readonly contents: Contents | null
  readonly choices: Choices | null
  /** The sources it becomes, as chosen by now; none while it was not read. */
  readonly prepared: readonly Prepared[]
}

/** The files that a person gave and that are no sources yet. Read one by one, so that a page stays quick and each can be stopped. */
export interface Incoming {
  readonly files: ReadonlySignal<readonly IncomingFile[]>
  add(files: readonly File[]): void
  /** Text from the clipboard, under a title. */
  paste(text: string, title: string): void
  choose(id: number, choices: Partial<Choices>): void
  /** Stops reading a file and lets it go. */
  drop(id: number): void
  dropAll(): void
}

export function createIncoming(): Incoming {
  const files = signal<readonly IncomingFile[]>([])
  const waiting = new Map<number, { readonly file: File; readonly stop: AbortController }>()
  let lastId = 0
  let isReading = false

  const put = (id: number, patch: Partial<IncomingFile>) => {
    files.value = files.value.map((one) => (one.id === id ? { ...one, ...patch } : one))
  }
  const drop = (id: number) => {
    waiting.get(id)?.stop.abort()
    waiting.delete(id)
    files.value = files.value.filter((one) => one.id !== id)
  }

  async function readNext(): Promise<void> {
    if (isReading) return
    isReading = true
    for (let next = waiting.entries().next().value; next; next = waiting.entries().next().value) {
      const [id, { file, stop }] = next
      put(id, { progress: 0 })
      const result = await readFile(file, { signal: stop.signal, progress: (progress) => put(id, { progress }) }).catch((): FileProblem => 'damaged')
      waiting.delete(id)
      if (!stop.signal.aborted) put(id, typeof result === 'string' ? { problem: result, progress: 1 } : { progress: 1, contents: result, ...proposed(result, file.name) })
    }
    isReading = false
  }
  const proposed = (contents: Contents, name: string): Pick<IncomingFile, 'choices' | 'prepared'> => {
    const choices = proposeChoices(contents, contents.title || titleOfFile(name))
    return { choices, prepared: prepare(contents, name, choices) }
  }
  const add = (given: readonly File[]) => {
    for (const file of given) {
      const id = ++lastId
      waiting.set(id, { file, stop: new AbortController() })
      files.value = [...files.value, { id, name: file.name, size: file.size, progress: null, problem: null, contents: null, choices: null, prepared: [] }]
    }
    void readNext()
  }

  return {
    files, add, drop,
    paste: (text, title) => add([new File([text], `${title}.txt`, { type: 'text/plain' })]),
    choose: (id, patch) => {
      const file = files.value.find((one) => one.id === id)
      if (!file?.contents || !file.choices) return
      const choices = { ...file.choices, ...patch }
      put(id, { choices, prepared: prepare(file.contents, file.name, choices) })
    },
    dropAll: () => {
      for (const { id } of files.value) drop(id)
    },
  }
}

/** The table that a file is taken as; null for a text. */
export function tableOf({ contents, choices }: IncomingFile): AnswerTable | null {
  return contents && choices && choices.take !== 'text' ? (contents.tables[choices.take]?.table ?? null) : null
}
