import { openWorkPage } from '../ui/WorkPage.tsx'
import { RetrievalPage } from './RetrievalPage.tsx'
import './retrieval.css'

openWorkPage('retrieval', <RetrievalPage />)
