import type { Environment } from '../environment.ts'

type Lock = GoogleAppsScript.Lock.Lock

/**
 * LockService. Executions of the host run one at a time and lose their locks while a question to a person holds them
 * (as Google's do), so a lock that is asked for is always free; what is kept is who has it.
 */
export function createLockService(environment: Environment): GoogleAppsScript.Lock.LockService {
  const { heldElsewhere, locks, realm } = environment
  const lock = (name: string): Lock => realm.guard<Lock>('Lock', {
    tryLock: () => {
      if (heldElsewhere.has(name)) return false
      locks.add(name)
      return true
    },
    waitLock: () => {
      if (heldElsewhere.has(name)) throw new Error('Lock timeout: another process was holding the lock for too long.')
      locks.add(name)
    },
    hasLock: () => locks.has(name),
    releaseLock: () => {
      locks.delete(name)
    },
  })
  return realm.guard<GoogleAppsScript.Lock.LockService>('LockService', {
    getScriptLock: () => lock('script'),
    getDocumentLock: () => lock('document'),
    getUserLock: () => lock('user'),
  })
}
