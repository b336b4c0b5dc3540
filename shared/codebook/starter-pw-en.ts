import type { CodeExplanation } from './code.ts'

/** The explanations of Publieke Waarden (PW) in English, by key. */
export const STARTER_PW_EN: Readonly<Record<string, CodeExplanation>> = {
  PW1: {
    definition: 'A resident says that something earns or saves money, time or work, or makes a service run better.',
    include: 'Less double work, buying cheaper together, a chance of a job, being helped sooner.',
    exclude: 'Money worries without an idea: only BT12. Careful with money for later: PW7.',
    example: '‘If you come and look properly once, you needn’t send four mechanics.’',
  },
  PW2: {
    definition: 'A resident says that people get better off together, or that differences become smaller.',
    include: 'People get to know each other, nobody is left out, North gets what South already has.',
    exclude: 'Only one’s own daily life: PW5.',
    example: '‘If there’s a bench I’ll sit down, and then the next one will too.’',
  },
  PW3: {
    definition: 'A resident says that a decision is fair, works or has support.',
    include: 'Having a say in the decision, a fair division, an explanation why something cannot be done.',
    exclude: 'The way and the pace of reacting: PW6.',
    example: '‘Explain why one street does and the other doesn’t, and I can live with it.’',
  },
  PW4: {
    definition: 'A resident says that the public sector as a whole works better for it, for everyone.',
    include: 'Institutions that work together, an approach that works elsewhere too, rules that become simpler.',
    exclude: 'A gain for one service or desk: PW1.',
    example: '‘One number for municipality and landlord together: the whole city would gain.’',
  },
  PW5: {
    definition: 'A resident says that daily life becomes easier, healthier or more pleasant.',
    include: 'Less fuss, quiet, exercise, safely to school, being able to go out again.',
    exclude: 'People with each other: PW2, or both.',
    example: '‘With a walking group the morning starts without hooting.’',
  },
  PW6: {
    definition: 'A resident says that the government listens, learns and reacts in time.',
    include: 'Calling back, being present, changing course before it goes wrong, a familiar face in the neighbourhood.',
    exclude: 'Whether the outcome is fair: PW3.',
    example: '‘Reporting it once, and then somebody calls back.’',
  },
  PW7: {
    definition: 'A resident says that money, space and nature are used with care, also for later.',
    include: 'Mending instead of replacing, keeping greenery, using empty buildings, upkeep that prevents damage.',
    exclude: 'Only cheaper or faster: PW1.',
    example: '‘That room is empty anyway, so use it.’',
  },
}
