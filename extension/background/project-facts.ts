import * as v from 'valibot'
import { EMPTY_PROJECT, type Project, PROJECT_ID } from '../../shared/coding/project.ts'
import { editRecord } from '../../shared/stamp/stamped.ts'
import { projectSchema } from '../../shared/sync/file-records.ts'
import type { BackgroundProtocol } from '../messages.ts'
import { type Handlers, Refusal } from '../send.ts'
import { refuseIfChangedElsewhere } from './changed-elsewhere.ts'
import { commitChange } from './commit-change.ts'
import type { Store } from './store.ts'

const patchSchema = v.object({ patch: v.partial(v.pick(projectSchema, ['name', 'question', 'areas', 'steps', 'places'])), seen: v.optional(v.record(v.string(), v.unknown())) })

/** What is written down of the project; an empty one when nothing is. */
export async function readProject(store: Store): Promise<Project> {
  return (await store.projects.get(PROJECT_ID)) ?? EMPTY_PROJECT
}

/** Writing down what the project is about. */
export function projectFactHandlers(store: Store): Pick<Handlers<BackgroundProtocol>, 'saveProject'> {
  return {
    async saveProject(request) {
      const asked = v.safeParse(patchSchema, request)
      if (!asked.success) throw new Refusal('bad-request', String(asked.issues[0].path?.at(-1)?.key ?? ''))
      let result = EMPTY_PROJECT
      await commitChange(store, async ({ stamp }) => {
        const project = await readProject(store)
        refuseIfChangedElsewhere(project, asked.output.patch, asked.output.seen)
        result = editRecord<Project>(project, asked.output.patch, stamp)
        return { name: { what: 'project-edited', subject: result.name }, after: result === project ? {} : { projects: [result] } }
      })
      return result
    },
  }
}
