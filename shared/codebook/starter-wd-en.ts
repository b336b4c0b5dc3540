import type { CodeExplanation } from './code.ts'

/** The explanations of Welzijn (WD) in English, by key. */
export const STARTER_WD_EN: Readonly<Record<string, CodeExplanation>> = {
  'WD-M': {
    definition: 'What people have and can get: money, a home, work, food and services.',
    include: 'Statements about means that fit none of the six variables.',
    exclude: 'A judgement or feeling: WD-S. The tie with others: WD-R.',
    example: '‘We’re not well off, but we have what we need.’',
  },
  'WD-M1': {
    definition: 'Making ends meet, and having savings or debts.',
    include: 'Bills, arrears, saving, allowances, borrowing from family.',
    exclude: 'Looking for work: WD-M3.',
    example: '‘If the washing machine breaks, I have a problem.’',
  },
  'WD-M2': {
    definition: 'A home that fits, is healthy and can be paid for.',
    include: 'Mould, space, the lift, rent, moving or having to stay.',
    exclude: 'What the street looks like: WD-M6 or a neighbourhood theme.',
    example: '‘Four children in two bedrooms: that rubs.’',
  },
  'WD-M3': {
    definition: 'Having, finding and keeping work.',
    include: 'Applying, traineeships, diplomas that do not count, night shifts, fixed hours.',
    exclude: 'Running a business and trade in the neighbourhood: WD-M4.',
    example: '‘My diploma doesn’t count here, so I clean.’',
  },
  'WD-M4': {
    definition: 'What is made, sold and swapped in the neighbourhood.',
    include: 'Shops, the market, a hairdresser at home, empty premises, the spending power of the street.',
    exclude: 'A job with an employer: WD-M3.',
    example: '‘Once the baker goes, the rest goes too.’',
  },
  'WD-M5': {
    definition: 'Being able to eat enough and healthily.',
    include: 'The price of vegetables, the food bank, a vegetable garden, cooking together.',
    exclude: 'Lifestyle in general: WD-S1.',
    example: '‘Crisps are cheaper than peppers, it’s that simple.’',
  },
  'WD-M6': {
    definition: 'Places and services that are there and within reach.',
    include: 'The community centre, the doctor, a playground, the bus, a cash machine, a clean and sound street.',
    exclude: 'Taking part in what happens there: WD-R1.',
    example: '‘For a stamp I have to take the bus two stops.’',
  },
  'WD-S': {
    definition: 'How people experience their lives: a judgement or feeling, not a fact.',
    include: 'Being content or not, without one variable that fits.',
    exclude: 'A fact about money, a home or a service: WD-M.',
    example: '‘All in all I’m fine here.’',
  },
  'WD-S1': {
    definition: 'Exercise, food and free time as someone experiences them.',
    include: 'Sports, walking, smoking, sleeping, time for yourself.',
    exclude: 'The price of food: WD-M5. Stress: WD-S4.',
    example: '‘Since the vegetable garden I get out again.’',
  },
  'WD-S2': {
    definition: 'A judgement of what the municipality does or leaves undone.',
    include: 'Reports, plans, enforcement, what the district communicates.',
    exclude: 'Taking part in decisions: WD-R2.',
    example: '‘They say it’s dealt with, but it’s still lying there.’',
  },
  'WD-S3': {
    definition: 'Feeling safe or unsafe.',
    include: 'Going another way round, locking the door, staying in at night, feeling at home.',
    exclude: 'What really happened: a neighbourhood theme.',
    example: '‘By day it’s fine, but after ten I cycle round.’',
  },
  'WD-S4': {
    definition: 'How someone is doing inside.',
    include: 'Tension, worrying, feeling low, peace. Set Sensitive to health.',
    exclude: 'Being alone without a complaint: WD-R3.',
    example: '‘Every envelope keeps me awake.’',
  },
  'WD-S5': {
    definition: 'The feeling that you have a choice yourself and that things can get better.',
    include: 'Making plans, hope, being at the mercy of others, not knowing where you stand.',
    exclude: 'Having an official say: WD-R2.',
    example: '‘As long as I don’t know whether they’ll demolish it, I won’t start on anything.’',
  },
  'WD-R': {
    definition: 'The tie with others and with the neighbourhood.',
    include: 'The mood and living together, where none of the five variables fits.',
    exclude: 'The hall or service itself: WD-M6.',
    example: '‘We need each other here, whether we like it or not.’',
  },
  'WD-R1': {
    definition: 'Taking part in, or organising, something in the neighbourhood.',
    include: 'A street party, a garden club, a coffee morning, walking to school in a group.',
    exclude: 'Whether there is a room for it: WD-M6.',
    example: '‘On Saturday there are twenty people hoeing.’',
  },
  'WD-R2': {
    definition: 'Having a say and a vote in the neighbourhood.',
    include: 'The residents’ committee, a consultation evening, voting, a letter to the district.',
    exclude: 'A judgement of the policy: WD-S2.',
    example: '‘That evening you could put up sticky notes, and that was it.’',
  },
  'WD-R3': {
    definition: 'Knowing people, talking to them and being able to count on them.',
    include: 'Neighbours, family, friends, loneliness, helping each other.',
    exclude: 'An organised activity: WD-R1.',
    example: '‘This is my first talk since Friday.’',
  },
  'WD-R4': {
    definition: 'Being treated like anyone else.',
    include: 'Discrimination, being put first, ‘in South they do get it’, being allowed to belong.',
    exclude: 'Unfriendly, but the same to everyone: WD-R5.',
    example: '‘Over there the paving stone is straight within a week.’',
  },
  'WD-R5': {
    definition: 'Believing that neighbours and institutions mean well by you.',
    include: 'A key at the neighbours’, keeping one’s word, distrust after a promise.',
    exclude: 'Being content with a decision: WD-S2.',
    example: '‘I’ll believe it when the crane is there.’',
  },
}
