import type { CodeExplanation } from './code.ts'

/** The explanations of ABCD-krachten (AB) in English, by key. */
export const STARTER_AB_EN: Readonly<Record<string, CodeExplanation>> = {
  AB1: {
    definition: 'What someone can do, knows, likes doing or offers.',
    include: 'Mending bikes, sewing, cooking, teaching, bringing people together, wanting to help.',
    exclude: 'A professional at work: AB3. Never put a name in the code or the memo.',
    example: '‘I can mend bikes. If children want to come with a flat tyre, I’ll be there.’',
  },
  AB2: {
    definition: 'Groups that residents carry themselves, large or small, with or without rules on paper.',
    include: 'A club, a mosque or church group, a chat group, a residents’ committee, the mothers on the square.',
    exclude: 'An organisation with paid staff: AB3. Only that people know each other: BT8.1.',
    example: '‘When a cat is missing, there are notes up within a quarter of an hour.’',
  },
  AB3: {
    definition: 'An organisation with paid staff that has or does something of use to the neighbourhood.',
    include: 'A school with an empty room, the library, the housing association, care or police as a resource.',
    exclude: 'A complaint about an institution: BT13.',
    example: '‘The craft room is empty on Wednesday afternoons.’',
  },
  AB4: {
    definition: 'Places that work, or could work.',
    include: 'A vegetable garden, a square, a playground, an empty room, a lawn where something could be, a route people like.',
    exclude: 'A complaint about the state of a place: BT1 or BT2.',
    example: '‘Under block B there is still a little room with a stove and a cupboard full of tools.’',
  },
  AB5: {
    definition: 'What there is in the neighbourhood to borrow, swap, buy or earn.',
    include: 'Tools, shopkeepers, a give-away cupboard, small jobs, the baker who lets you pay tomorrow.',
    exclude: 'Shops that are missing: BT9. Money worries: BT12.',
    example: '‘When you are a euro short, the baker says: tomorrow.’',
  },
  AB6: {
    definition: 'What people share in customs, feasts, memories and pride.',
    include: 'A street party, food from home, how the neighbourhood began, pride in where you come from.',
    exclude: 'It used to be better, without a strength for now: BT8.1 or BT14.',
    example: '‘Our committee once began with a leak.’',
  },
  AB7: {
    definition: 'Someone lays one strength beside another, or says how that could be done.',
    include: 'A room plus a seamstress, a baker plus a blood pressure meter. Code the strengths themselves too: at least two AB codes close by.',
    exclude: 'One strength by itself: AB1 to AB6.',
    example: '‘You have hands, she has a room, I have a mouth.’',
  },
}
