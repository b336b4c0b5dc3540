/** A made-up conversation for the tests of anchoring, with a phrase that returns ("dat weet ik niet") in different company. */
export const conversation = [
  'Moderator: Fijn dat jullie er zijn. Waar kom je graag in de buurt?',
  'D1: Bij de fontein op het plein, maar die is al drie jaar stuk. Mijn dochter vraagt er elke week naar en dat weet ik niet goed uit te leggen.',
  'D2: Ik kom er nooit meer. ’s Avonds branden de lampen niet en dan loop ik liever om langs de Vlierkade.',
  'Moderator: En overdag?',
  'D2: Overdag wel, dan zit de bibliotheek vol met kinderen die huiswerk maken; dat vind ik het mooiste van deze wijk.',
  'D3: Wie beslist er eigenlijk over die lampen? Dat weet ik niet, niemand heeft ons iets gevraagd.',
  'D1: De gemeente zou terugbellen. Ze hebben “binnen twee weken” gezegd, en dat is nu een half jaar geleden.',
  'D4: Bij ons in de portiek is het vocht het ergste. De muur van de slaapkamer is zwart en de woningbouw zegt: beter ventileren.',
  'D3: Precies! Beter ventileren, zeggen ze dan. Alsof je in januari het raam openzet met een baby van vier maanden.',
  'Moderator: Wat zou er als eerste moeten gebeuren?',
  'D4: Dat er iemand komt kijken. Niet bellen, niet mailen, gewoon komen kijken. Wanneer dat gebeurt? Dat weet ik niet.',
  'D2: En de lampen. Ik zeg het elk jaar: begin nou eens met de lampen.',
].join('\n')
