import { useEffect, useState } from 'preact/hooks'
import { type BackupFolder, backupFolder, canChooseFolder, chooseFolder, forgetFolder, takeAddresses, takesAddresses } from '../backup/backup-folder.ts'
import { backUpInto, downloadBackup } from '../backup/make-backup.ts'
import { Button } from '../ui/Button.tsx'
import { CheckField } from '../ui/CheckField.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { momentText } from '../ui/moment-text.ts'
import { Notice } from '../ui/Notice.tsx'
import { Part } from '../ui/Part.tsx'
import { useSafety } from '../ui/use-safety.ts'
import { useWorkPage } from '../ui/work-page.ts'
import { useTask } from './use-task.ts'
import { Progress } from './Progress.tsx'

/** Backups: when the last was made, what changed since, where they go. */
export function SafetySection() {
  const page = useWorkPage()
  const strings = useStrings()
  const { safety: words, take } = strings.projectPage
  const { safety, look } = useSafety()
  const task = useTask()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [addresses, setAddresses] = useState(false)
  useEffect(() => void takesAddresses().then(setAddresses).catch(() => undefined), [])
  const say = (text: string) => {
    page.announce(text)
    look()
  }
  const writeInto = async (folder: BackupFolder) => {
    setTrouble(null)
    const made = await task.run(async ({ signal }) => (await backUpInto(folder, { signal })) ?? 'busy').catch(() => 'failed' as const)
    if (made === 'failed') setTrouble(words.failed)
    else if (made === 'busy') setTrouble(words.busy)
    else if (made?.lastBackup) say(words.made(made.lastBackup.name))
  }
  // The browser shows its questions only straight from the person's gesture: nothing may be awaited before them.
  const choose = async () => {
    setTrouble(null)
    const folder = await chooseFolder().catch(() => 'refused' as const)
    if (folder === 'refused') setTrouble(words.folderRefused)
    else if (folder) await writeInto(folder)
  }
  const grant = async () => {
    const folder = await backupFolder()
    if ((await folder?.requestPermission({ mode: 'readwrite' })) === 'granted') await writeInto(folder!)
    look()
  }
  const writeNow = async () => {
    const folder = await backupFolder()
    if (folder) await writeInto(folder)
  }
  const download = async () => {
    const made = await task.run(downloadBackup)
    if (made?.lastBackup) say(words.made(made.lastBackup.name))
  }
  const stop = async () => {
    await forgetFolder()
    say(words.stopped)
  }
  const folder = safety?.folder ?? null
  const granted = folder?.permission === 'granted'
  return (
    <Part id="safety" title={words.heading} help={words.help}>
      {safety && (
        <dl class="project__facts">
          <div><dt>{words.last}</dt><dd>{safety.lastBackup ? momentText(safety.lastBackup.at, languageOf(strings)) : words.never}</dd></div>
          <div><dt>{words.changes}</dt><dd>{words.changesCount(safety.changesSince)}</dd></div>
          <div><dt>{words.place}</dt><dd>{folder ? words.placeFolder(folder.name) : words.placeDownload}</dd></div>
        </dl>
      )}
      {trouble && <Notice kind="error" urgent>{trouble}</Notice>}
      {folder && !granted && <Notice kind="warning">{words.grantHelp}</Notice>}
      {task.share !== null && <Progress label={take.making} share={task.share} onStop={task.stop} />}
      <div class="bs-actions">
        {folder && !granted && <Button kind="primary" onClick={() => void grant()}>{words.grant(folder.name)}</Button>}
        {folder && granted && <Button kind="primary" onClick={() => void writeNow()}>{words.now}</Button>}
        {canChooseFolder() && <Button kind={folder ? 'secondary' : 'primary'} onClick={() => void choose()}>{folder ? words.otherFolder : words.chooseFolder}</Button>}
        <Button kind={canChooseFolder() ? 'secondary' : 'primary'} onClick={() => void download()}>{words.download}</Button>
        {folder && <Button kind="subtle" onClick={() => void stop()}>{words.stop}</Button>}
      </div>
      <p class="nl-paragraph project__quiet">{canChooseFolder() ? words.folderHelp : words.downloadHelp}</p>
      <CheckField label={words.addresses} checked={addresses} onCommit={(value) => {
        setAddresses(value)
        void takeAddresses(value)
      }} />
    </Part>
  )
}
