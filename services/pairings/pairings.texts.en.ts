import { englishCheckTexts } from '../shared/checks.js';
import { activityEn } from './activity-feed/activity.texts.en.js';
import { contactEn } from './contacts/contact.texts.en.js';
import { conversationStartersEn } from './drafts/conversation-starters.texts.en.js';
import { firstMessageEn } from './drafts/first-message.texts.en.js';
import { englishFieldTexts } from './field-names.texts.en.js';
import { lifecycleEn } from './lifecycle/lifecycle.texts.en.js';
import { matchingEn } from './matching/matching.texts.en.js';
import { relaunchEn } from './relaunch/relaunch.texts.en.js';

export const en = {
  ...englishCheckTexts,
  ...englishFieldTexts,
  ...lifecycleEn,
  ...matchingEn,
  ...activityEn,
  ...relaunchEn,
  ...firstMessageEn,
  ...conversationStartersEn,
  ...contactEn,
  'person.notFound': 'This person cannot be found.',
  'pair.samePerson': 'You cannot be paired with yourself.',
  'pair.hierarchy':
    'One of these two people manages the other, directly or indirectly: mentoring only works outside the reporting line.',
  'pair.conflict': 'A conflict of interest has been declared between you: this pairing is not possible.',
  'pair.blocked': 'You have blocked this person. Unblock them first if you want this pairing.',
  'pair.already': 'You already have an open pairing together.',
  'member.youMentee': 'Join this programme as a mentee first.',
  'member.youMentor': 'You are no longer a mentor in this programme.',
  'member.youSuspended': 'Your membership is suspended: talk to the programme’s coordinators.',
  'member.mentor': 'This person is not a mentor in this programme.',
  'member.mentee': 'This person is no longer a mentee in this programme.',
  'mentor.notAccepting': 'This mentor is not taking new requests at the moment.',
  'mentor.youNotAccepting':
    'You cannot accept requests right now: check your absence, and that you have accepted the mentors’ charter.',
  'mentor.noPlace': 'This mentor has no free place at the moment.',
  'mentor.youNoPlace': 'All your places are taken: end a pairing or raise your limit.',
  'mentee.unavailable': 'This person is not available at the moment.',
  'request.notFound': 'This request cannot be found.',
  'request.goalRequired': 'Write at least one goal in your request.',
  'request.pendingAlready': 'Your request to this mentor is already waiting for an answer.',
  'request.tooManyPending': 'This mentor already has many requests to read: try again a little later.',
  'request.closed': 'This request is closed.',
  'request.wrongStatus': 'This is not possible at this stage of the request.',
  'request.mentorsTurn': 'Only the mentor can answer this request.',
  'request.menteesTurn': 'Only the person who sent this request can do that.',
  'pairing.notFound': 'This pairing cannot be found.',
  'pairing.notOpen': 'This pairing has ended.',
  'pairing.wrongStatus': 'This is not possible at this stage of the pairing.',
  'pairing.agreementRequired':
    'Your pairing is still in its exploration period: you both have to sign an agreement first.',
  'agreement.notFound': 'This version of the agreement does not exist.',
  'agreement.stale': 'A newer version of the agreement has been proposed: read version {{newest}}, then sign it.',
  'agreement.channels': 'Choose at least one way to be in touch, and each of them only once.',
  'agreement.endsOnRequired': 'Give the end date that you agree on.',
  'agreement.endsOnPast': 'Choose an end date in the future.',
  'agreement.endPassed':
    'The end date of this version has already come: propose a new version, with a date in the future, then sign it.',
} as const;
