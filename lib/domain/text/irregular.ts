/**
 * English words whose forms share no stem by rule: the dictionary form, then the others. What a rule finds (-ed, -ing, -s)
 * is not here, nor what is spelt as another word is ("found", "saw" and "lay" are put with the commoner verb of news).
 */
const IRREGULAR = `
arise arose arisen
awake awoke awoken
bear bore borne
beat beaten
become became
begin began begun
bend bent
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
buy bought
catch caught
choose chose chosen
cling clung
come came
creep crept
deal dealt
dig dug
do did done does
draw drew drawn
drink drank drunk
drive drove driven
dwell dwelt
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fly flew flown flies
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got gotten
give gave given
go went gone goes
grind ground
grow grew grown
hang hung
have had has
hear heard
hide hid hidden
hold held
keep kept
kneel knelt
know knew known
lead led
leap leapt
leave left
lend lent
lie lying lies
lose lost
make made
mean meant
meet met
mislead misled
overcome overcame
overtake overtook overtaken
overthrow overthrew overthrown
pay paid
rebuild rebuilt
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shine shone
shoot shot
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
sleep slept
slide slid
speak spoke spoken
spend spent
spin spun
spring sprang sprung
stand stood
steal stole stolen
stick stuck
strike struck stricken
strive strove striven
swear swore sworn
sweep swept
swell swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
undergo underwent undergone
understand understood
undertake undertook undertaken
uphold upheld
wake woke woken
wear wore worn
weep wept
win won
withdraw withdrew withdrawn withdrawal withdrawals
withhold withheld
withstand withstood
write wrote written
be is are was were been being am
die died dies dying
child children
foot feet
goose geese
half halves
knife knives
life lives
leaf
loaf loaves
man men
mouse mice
ox oxen
person people persons
shelf shelves
thief thieves
tooth teeth
wife wives
wolf wolves
woman women
crisis crises
medium media
better best good
worse worst bad
further farther far furthest farthest
`;

/** Words that Porter's rules put together with others: each line has a stem of its own, its first word. */
const APART = `
news
police
policy policies
university universities
universe universes
organ organs
organisation organization organisations organizations
general generals
generation generations
international
army armies
arm arms armed arming
`;

const formsIn = (lines: string): [string, string][] =>
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [base = '', ...forms] = line.split(' ');
      return [base, ...forms].map((form): [string, string] => [form, base]);
    });

/** The dictionary form of an English word that has forms of its own. */
export const dictionaryForms: ReadonlyMap<string, string> = new Map(formsIn(IRREGULAR));

/** The stem of a word that must not have Porter's. */
export const stemsApart: ReadonlyMap<string, string> = new Map(formsIn(APART));
