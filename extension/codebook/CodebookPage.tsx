import { useStrings } from '../ui/language.ts'

/** The codebook: its tree, one code in full, its versions. */
export function CodebookPage() {
  const { codebookPage: words } = useStrings()
  return <div class="codebook"><p class="nl-paragraph">{words.lead}</p></div>
}
