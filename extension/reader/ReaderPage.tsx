import { useStrings } from '../ui/language.ts'

/** The sources of the project, and the reader of their texts. */
export function ReaderPage() {
  const { readerPage: words } = useStrings()
  return <div class="reader"><p class="nl-paragraph">{words.lead}</p></div>
}
