import { englishCheckTexts } from '../shared/checks.js';
import { activityEn } from './activity-feed/activity.texts.en.js';
import { contactEn } from './contacts/contact.texts.en.js';
import { conversationStartersEn } from './drafts/conversation-starters.texts.en.js';
import { firstMessageEn } from './drafts/first-message.texts.en.js';
import { lifecycleEn } from './lifecycle/lifecycle.texts.en.js';
import { matchingEn } from './matching/matching.texts.en.js';
import type { PairingsText } from './pairings.texts.fr.js';
import { relaunchEn } from './relaunch/relaunch.texts.en.js';

export const en: Record<PairingsText, string> = {
  ...englishCheckTexts,
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
    'One of these two people manages the other, directly or not: mentoring needs a relationship without that.',
  'pair.conflict': 'A conflict of interest was declared between you: this pairing is not possible.',
  'pair.blocked': 'You have blocked this person. Take the block back first if you want this pairing.',
  'pair.already': 'You already have an open pairing together.',
  'member.youMentee': 'Join this programme as a mentee first.',
  'member.youMentor': 'You are no longer a mentor in this programme.',
  'member.youSuspended': 'Your membership is suspended: talk to the programme’s coordinators.',
  'member.mentor': 'This person is not a mentor in this programme.',
  'member.mentee': 'This person is no longer a mentee in this programme.',
  'mentor.notAccepting': 'This mentor is not taking new requests at the moment.',
  'mentor.youNotAccepting': 'You cannot accept right now: check your away date and the mentors’ charter.',
  'mentor.noPlace': 'This mentor has no free place at the moment.',
  'mentor.youNoPlace': 'All your places are taken: end a pairing or raise your limit.',
  'mentee.unavailable': 'This person is not available at the moment.',
  'request.notFound': 'This request cannot be found.',
  'request.goalRequired': 'First say what you want to reach: a request carries at least one goal.',
  'request.pendingAlready': 'Your request to this mentor is already waiting for an answer.',
  'request.tooManyPending': 'This mentor already has many requests to read: try again a little later.',
  'request.closed': 'This request is closed.',
  'request.wrongStatus': 'This request is not at that point.',
  'request.mentorsTurn': 'It is for the mentor to answer this request.',
  'request.menteesTurn': 'It is for the person who sent this request to do that.',
  'pairing.notFound': 'This pairing cannot be found.',
  'pairing.notOpen': 'This pairing has ended.',
  'pairing.wrongStatus': 'This pairing is not at that point.',
  'pairing.agreementRequired': 'You are still getting to know each other: both sign an agreement first.',
  'agreement.notFound': 'This version of the agreement does not exist.',
  'agreement.stale': 'A newer version of the agreement was proposed: read version {{newest}}, then sign that one.',
  'agreement.channels': 'Choose at least one way to be in touch, each of them once.',
  'agreement.endsOnRequired': 'Choose the end date that you agree on.',
  'agreement.endsOnPast': 'Choose an end date to come.',
  'agreement.endPassed':
    'The end date of this version has come already: propose a new one, with a date to come, then sign that one.',
};
