import { codeTree } from '../../shared/codebook/code-tree.ts'
import { addStarters, codesOfStarter } from '../../shared/codebook/codes-of-starter.ts'
import { LONGEST_NAME } from '../../shared/codebook/listed-code.ts'
import { ownCode } from '../../shared/codebook/own-code.ts'
import { starterCodebook } from '../../shared/codebook/starter-codebooks.ts'
import type { BackgroundProtocol } from '../messages.ts'
import { type Handlers, Refusal } from '../send.ts'
import { commitChange } from './commit-change.ts'
import { readSettings, type Store } from './store.ts'

/** What a new project can be coded with at once: themes and strengths. */
const FIRST_CODEBOOKS = ['BT', 'AB']

/** The codebook: codes of the team's own, and the starter codebooks. */
export function codebookHandlers(store: Store): Pick<Handlers<BackgroundProtocol>, 'addCode' | 'addStarterCodebook'> {
  return {
    async addCode({ name, parentId, status }) {
      const asked = String(name).replace(/\s+/g, ' ').trim()
      if (asked === '' || asked.length > LONGEST_NAME) throw new Refusal('bad-request', 'name')
      const { codes } = await commitChange(store, async ({ stamp, newId }) => {
        const tree = codeTree(await store.codes.toArray())
        const parent = parentId === null ? null : tree.byId.get(String(parentId))
        if (parent === undefined) throw new Refusal('unknown-code', String(parentId))
        const code = ownCode(tree, { nameNl: asked, status: status === 'proposed' ? 'proposed' : 'active' }, parent, newId(), stamp)
        return { name: { what: 'code-added', subject: asked }, after: { codes: [code] } }
      })
      return codes[0]!
    },
    async addStarterCodebook({ codebookId }) {
      const { codes } = await addCodebooks(store, [String(codebookId)])
      return codes
    },
  }
}

/** Gives an empty project its first codebooks. */
export async function addFirstCodebooks(store: Store): Promise<void> {
  if ((await store.codes.count()) > 0) return
  await addCodebooks(store, FIRST_CODEBOOKS)
  // The first codebooks are where a project starts, not an act to take back.
  await Promise.all([store.history.clear(), store.log.clear()])
}

/** Adds codebooks as one act: all of them or none. */
async function addCodebooks(store: Store, codebookIds: readonly string[]) {
  const starters = codebookIds.map((id) => {
    const starter = starterCodebook(id)
    if (!starter) throw new Refusal('bad-request', id)
    return starter
  })
  const { language } = await readSettings(store)
  return commitChange(store, async ({ stamp }) => {
    const have = await store.codes.bulkGet(starters.flatMap(codesOfStarter).map(({ id }) => id))
    const known = new Map(have.flatMap((code) => (code ? [[code.id, code] as const] : [])))
    const after = addStarters(starters, (id) => known.get(id), () => stamp)
    const subject = starters.map((starter) => (language === 'nl' ? starter.nameNl : starter.nameEn)).join(', ')
    return { name: { what: 'codebook-added', subject }, after: { codes: after } }
  })
}
