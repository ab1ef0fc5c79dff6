import { expect, type Locator, type Page } from '@playwright/test';
import { confidenceLabels, verdictLabels } from '@/lib/domain/review/review';
import type { Opinion } from './api';
import { expectState, press } from './authoring';
import { listening } from './listening';
import type { Somebody } from './people';
import type { ClaimPlan } from './story';

export type EvidencePlan = { title: string; address: string; rationale: string };

/** Opens a claim from "My work", where it waits for this person. */
export async function openWork({ page }: Somebody, task: string, { statement }: ClaimPlan): Promise<void> {
  await page.goto('/desk');
  await page.getByRole('navigation', { name: 'My work by task' }).getByRole('link', { name: task }).click();
  await page.getByRole('link', { name: statement }).click();
  await expect(page.getByRole('heading', { level: 1, name: statement })).toBeVisible();
}

/** Reviews a claim from the queue to the seal, with evidence of one's own where there is some. */
export async function review(
  person: Somebody,
  plan: ClaimPlan,
  opinion: Opinion,
  evidence?: EvidencePlan,
): Promise<void> {
  await openWork(person, 'Review', plan);
  const form = person.page.getByRole('form', { name: 'Your review' });
  await fillOpinion(form, opinion);
  if (evidence) await addEvidence(form, evidence);
  await form.getByRole('button', { name: 'Last look' }).click();
  await sealWhatIsSeen(person.page);
  await expect(person.page.getByText('Review sealed')).toBeVisible();
}

/** Seals the review that is looked at. */
export async function sealWhatIsSeen(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Last look' }).getByRole('button', { name: 'Seal review' }).click();
}

async function fillOpinion(form: Locator, opinion: Opinion): Promise<void> {
  const choose = async (group: string, name: RegExp) => {
    const choice = form.getByRole('group', { name: group }).getByRole('radio', { name });
    await listening(choice);
    await choice.check();
  };
  await choose('Verdict', beginning(verdictLabels[opinion.verdict]));
  await choose('Credibility', beginning(`${opinion.credibility} `));
  await choose('Confidence', beginning(confidenceLabels[opinion.confidence]));
  await form.getByRole('textbox', { name: 'Rationale' }).fill(opinion.rationale);
}

/** A choice by how it begins: what it means follows. */
const beginning = (label: string) => new RegExp(`^${label}`);

async function addEvidence(form: Locator, { title, address, rationale }: EvidencePlan): Promise<void> {
  await form.getByRole('button', { name: 'Add evidence' }).click();
  const piece = form.getByRole('group', { name: 'Evidence 1' });
  await piece.getByRole('textbox', { name: 'Title' }).fill(title);
  await piece.getByRole('textbox', { name: 'Address' }).fill(address);
  await piece.getByRole('combobox', { name: 'Type' }).selectOption('Primary document');
  await piece.getByRole('radio', { name: 'Corroborates' }).check();
  await piece.getByRole('radio', { name: /^Moderate/ }).check();
  await piece.getByRole('textbox', { name: 'Why it bears on the claim' }).fill(rationale);
}

/** Adjudicates a claim on whose page this person is. */
export async function adjudicate({ page }: Somebody, opinion: Opinion): Promise<void> {
  const form = page.getByRole('form', { name: 'Adjudicate' });
  await fillOpinion(form, opinion);
  await form.getByRole('button', { name: 'Last look' }).click();
  await page.getByRole('region', { name: 'Last look' }).getByRole('button', { name: 'Adjudicate' }).click();
  await expectState(page, 'Reviewed');
}

/** Says a reviewed claim in short, from the queue to the saved words. */
export async function sayInShort(person: Somebody, plan: ClaimPlan, answer: string): Promise<void> {
  const { page } = person;
  await openWork(person, 'In short', plan);
  const form = page.getByRole('form', { name: 'In short' });
  await listening(form.getByRole('textbox'));
  await form.getByRole('textbox').fill(answer);
  await expect(form).toContainText(/2 sentences, \d+ of 500 characters/);
  await form.getByRole('button', { name: 'Save “In short”' }).click();
  await expect(page.getByRole('heading', { name: 'In short', exact: true })).toBeFocused();
  await expect(page.getByRole('region', { name: 'In short' })).toContainText(answer);
}

/** Approves and publishes a claim from the queue, and answers with the address of its public page. */
export async function approveAndPublish(person: Somebody, plan: ClaimPlan): Promise<string> {
  const { page } = person;
  await openWork(person, 'Approve', plan);
  await press(page, 'Approve', 'Approve and publish');
  await expectState(page, 'Published');
  return (await page.getByRole('link', { name: 'Open the public page' }).getAttribute('href')) ?? '';
}
