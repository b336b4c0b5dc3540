/** Google starts a clock trigger at the earliest after this, and within minutes. */
const SOON_MS = 60_000

/** Has a public function run by itself soon, once, in a run of its own; false where the script may not (no permission, too many triggers). */
export function runLater(functionName: string): boolean {
  try {
    forgetLater(functionName)
    ScriptApp.newTrigger(functionName).timeBased().after(SOON_MS).create()
    return true
  } catch {
    return false
  }
}

/** Takes away what was to run, and what has run: a trigger that has fired stays in the list, and the list is short. */
export function forgetLater(functionName: string): void {
  try {
    for (const trigger of ScriptApp.getProjectTriggers()) if (trigger.getHandlerFunction() === functionName) ScriptApp.deleteTrigger(trigger)
  } catch {
    // Without permission for triggers there are none of ours.
  }
}
