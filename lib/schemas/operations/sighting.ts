import { operation } from '../operation';
import {
  AboutOffers,
  AboutSighting,
  ConfirmSighting,
  DismissSighting,
  ListSightings,
  ProposeSighting,
  RefuseSighting,
  SightingOffers,
  SightingPage,
  SightingView,
} from '../sighting';

export const listSightingsOperation = operation({
  id: 'listSightings',
  method: 'GET',
  path: '/sightings',
  tag: 'Sightings',
  summary: 'List published claims that were seen in one more article',
  description: 'Newest first. What the desk’s own search offers is listed with `state=OFFERED` alone.',
  input: ListSightings,
  output: SightingPage,
});

export const proposeSightingOperation = operation({
  id: 'proposeSighting',
  repeatable: true,
  method: 'POST',
  path: '/sightings',
  tag: 'Sightings',
  summary: 'Say that a published claim stands in one more article',
  description:
    'With the words and who says so there. It is no passage of the claim until another person, who is an editor, confirms it. Off the record nothing can be proposed.',
  input: ProposeSighting,
  output: SightingView,
  location: ({ id }) => `/sightings/${id}`,
  conflicts: true,
});

export const getSightingOperation = operation({
  id: 'getSighting',
  method: 'GET',
  path: '/sightings/{sightingId}',
  tag: 'Sightings',
  summary: 'Show a sighting beside what readers get of the claim',
  input: AboutSighting,
  output: SightingView,
});

export const confirmSightingOperation = operation({
  id: 'confirmSighting',
  method: 'POST',
  path: '/sightings/{sightingId}/confirmation',
  tag: 'Sightings',
  summary: 'Confirm a sighting',
  description:
    'Publishes the claim anew with this passage, as an `UPDATE` that names the article. Finding, reasons and evidence stay as they were published; origins are counted anew, and a gate that would then fail stops it (409). For an editor who did not propose it and has no part in the claim.',
  input: ConfirmSighting,
  output: SightingView,
  shows: ({ id }) => `/sightings/${id}`,
  conflicts: true,
});

export const refuseSightingOperation = operation({
  id: 'refuseSighting',
  method: 'POST',
  path: '/sightings/{sightingId}/refusal',
  tag: 'Sightings',
  summary: 'Refuse a sighting, or take your own back',
  input: RefuseSighting,
  output: SightingView,
  shows: ({ id }) => `/sightings/${id}`,
  conflicts: true,
});

export const dismissSightingOperation = operation({
  id: 'dismissSighting',
  method: 'POST',
  path: '/sightings/{sightingId}/dismissal',
  tag: 'Sightings',
  summary: 'Say of an offer that it is not this claim',
  description: 'The claim is not offered at these words of the article again, in a later version neither.',
  input: DismissSighting,
  output: SightingView,
  shows: ({ id }) => `/sightings/${id}`,
  conflicts: true,
});

export const listOffersOperation = operation({
  id: 'listOffers',
  method: 'GET',
  path: '/articles/{articleId}/offers',
  tag: 'Sightings',
  summary: 'List the published claims that probably stand in an article',
  description:
    'Looked for when the article came in and with each of its versions. Nobody has said yet whether they do.',
  input: AboutOffers,
  output: SightingOffers,
});
