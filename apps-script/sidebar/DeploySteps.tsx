import { Button } from './Button.tsx'
import { useStrings } from './language.ts'

/** How to give the workbook an address, in four steps. */
export function DeploySteps({ onAgain }: { readonly onAgain: () => Promise<void> }) {
  const { devices, tryAgain } = useStrings()
  return (
    <section class="sidebar__card">
      <h2 class="nl-heading nl-heading--level-4">{devices.deployTitle}</h2>
      <ol class="sidebar__steps">{devices.deploySteps.map((step) => <li key={step}>{step}</li>)}</ol>
      <p class="nl-paragraph sidebar__quiet">{devices.deployWhy}</p>
      <Button kind="primary" onClick={() => void onAgain()}>{tryAgain}</Button>
    </section>
  )
}
