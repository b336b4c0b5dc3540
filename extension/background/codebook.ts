import { codeTree } from '../../shared/codebook/code-tree.ts'
import type { Code } from '../../shared/codebook/code.ts'
import { freeKey } from '../../shared/codebook/free-key.ts'
import { LONGEST_NAME } from '../../shared/codebook/listed-code.ts'
import { newCode } from '../../shared/codebook/new-code.ts'
import { STARTER_CODEBOOKS, starterCodebook } from '../../shared/codebook/starter-codebooks.ts'
import { STARTER_STAMP, starterCodeId, starterCodes } from '../../shared/codebook/starter-codes.ts'
import { editRecord } from '../../shared/stamp/stamped.ts'
import type { BackgroundProtocol } from '../messages.ts'
import { type Handlers, Refusal } from '../send.ts'
import { commitChange } from './commit-change.ts'
import { readSettings, type Store } from './store.ts'

/** Codebooks stand one after another, whatever the order in which they were added. */
const CODEBOOK_APART = 1000
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
        const code = newCode(newId(), stamp, {
          key: freeKey(parent?.key ?? null, new Set(tree.ordered.map((one) => one.key.toLowerCase()))), nameNl: asked, parentId: parent?.id ?? null,
          status: status === 'proposed' ? 'proposed' : 'active', ...(parent ? { colour: parent.colour } : {}), order: Math.max(-1, ...tree.ordered.map((one) => one.order)) + 1,
        }, tree.ordered.length)
        return { name: { what: 'code-added', subject: asked }, after: { codes: [code] } }
      })
      return codes[0]!
    },
    async addStarterCodebook({ codebookId }) {
      const { codes } = await addStarters(store, [String(codebookId)])
      return codes
    },
  }
}

/** Gives an empty project its first codebooks. */
export async function addFirstCodebooks(store: Store): Promise<void> {
  if ((await store.codes.count()) > 0) return
  await addStarters(store, FIRST_CODEBOOKS)
  // The first codebooks are where a project starts, not an act to take back.
  await Promise.all([store.history.clear(), store.log.clear()])
}

/** Adds codebooks as one act: all of them or none. */
async function addStarters(store: Store, codebookIds: readonly string[]) {
  const starters = codebookIds.map((id) => {
    const starter = starterCodebook(id)
    if (!starter) throw new Refusal('bad-request', id)
    return starter
  })
  const { language } = await readSettings(store)
  return commitChange(store, async ({ stamp }) => {
    const wanted = starters.flatMap((starter) => {
      const place = STARTER_CODEBOOKS.indexOf(starter) * CODEBOOK_APART
      return starterCodes(starter.codes, starterCodeId, STARTER_STAMP).map((code) => ({ ...code, order: place + code.order }))
    })
    const have = await store.codes.bulkGet(wanted.map((code) => code.id))
    const after = wanted.flatMap((code, index) => {
      const own = have[index]
      if (!own) return [code]
      return own.deleted ? [editRecord<Code>(own, { deleted: false }, stamp)] : []
    })
    const subject = starters.map((starter) => (language === 'nl' ? starter.nameNl : starter.nameEn)).join(', ')
    return { name: { what: 'codebook-added', subject }, after: { codes: after } }
  })
}
