import { render } from 'preact'

render(<p>Buurtstem</p>, document.getElementById('sidebar')!)
