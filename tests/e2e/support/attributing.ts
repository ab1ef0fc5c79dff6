import { expect, type Locator } from '@playwright/test';
import type { Said, SourcePlan } from './story';

/** Picks a source by what is typed of its name, or makes it in place. */
export async function pickSource(form: Locator, label: string, source: SourcePlan): Promise<void> {
  const box = form.getByRole('combobox', { name: label, exact: true });
  await box.fill(source.typed ?? source.name);
  if (!source.make) await form.getByRole('option', { name: source.name }).first().click();
  else {
    const outlet = source.make === 'News outlet';
    const what = outlet ? 'outlet' : 'source';
    await form.getByRole('option', { name: `New ${what} “${source.name}”` }).click();
    const making = form.getByRole('group', { name: `New ${what}` });
    await making.getByRole('combobox', { name: 'Kind' }).selectOption(source.make);
    await making.getByRole('button', { name: 'Create' }).click();
  }
  await expect(box).toHaveValue(source.name);
}

/** Says who makes the claim in a passage, from the common case of one source to a chain of two on background. */
export async function attribute(form: Locator, said: Omit<Said, 'line'>): Promise<void> {
  const [first, second] = said.chain ?? [];
  if (!first) {
    await form.getByRole('radio', { name: 'The article’s own voice' }).check();
    await expect(form.getByText(said.inWords)).toBeVisible();
    return;
  }
  await pickSource(form, 'Source', second ?? first);
  if (second) await addOrigin(form, first);
  if (said.unnamed) {
    await form.getByRole('textbox', { name: 'Why the source is not named' }).fill(said.unnamed);
  }
  const terms = form.getByRole('combobox', { name: 'Terms' });
  await expect(terms).toHaveValue(said.unnamed ? 'BACKGROUND' : 'ON_RECORD');
  if (said.verb) {
    await form.getByText('Stance and verb').click();
    await form.getByRole('textbox', { name: 'Verb in the article' }).fill(said.verb);
  }
  await expect(form.getByText(said.inWords)).toBeVisible();
}

/** One step further back: from whom the source had it. The source itself was there. */
async function addOrigin(form: Locator, origin: SourcePlan): Promise<void> {
  await form.getByRole('button', { name: 'Who told them? Add an earlier link' }).click();
  await pickSource(form, 'Origin', origin);
  const chain = form.getByRole('list', { name: 'From the origin to the article' });
  const knows = chain.getByRole('combobox', { name: 'How they know' });
  await expect(knows).toHaveCount(2);
  await knows.nth(1).selectOption('saw or heard it');
}
