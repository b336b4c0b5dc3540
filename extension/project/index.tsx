import { openWorkPage } from '../ui/WorkPage.tsx'
import { ProjectPage } from './ProjectPage.tsx'
import './project.css'

openWorkPage('project', <ProjectPage />)
