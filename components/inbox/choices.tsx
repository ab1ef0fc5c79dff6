'use client';

import { useState } from 'react';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { ChoiceGroup } from '@/components/ui/field/choice-group';
import { useToast } from '@/components/ui/toast';
import { deliveries, deliveryLabels } from '@/lib/domain/inbox/kinds';
import type { ChoiceList, ChoiceView, ChooseDelivery } from '@/lib/schemas/inbox';

type Choose = Action<ChooseDelivery, ChoiceList>;

/** How each kind of thing comes by e-mail. What is chosen holds at once. */
export function DeliveryChoices({ choices, choose }: { choices: readonly ChoiceView[]; choose: Choose }) {
  return (
    <ul className="grid gap-6">
      {choices.map((choice) => (
        <li key={choice.kind} className="border-t border-rule pt-4">
          <One choice={choice} choose={choose} />
        </li>
      ))}
    </ul>
  );
}

const rows = deliveries.map((value) => ({ value, label: deliveryLabels[value] }));

function One({ choice: { kind, delivery, label, when }, choose }: { choice: ChoiceView; choose: Choose }) {
  const say = useToast();
  const [chosen, setChosen] = useState(delivery);
  const sending = useSubmit(choose, { onDone: () => say(`${label}: saved`) });
  return (
    <div className="grid gap-2">
      <ChoiceGroup
        name={kind}
        idPrefix="delivery"
        legend={label}
        hint={when}
        layout="segments"
        choices={rows}
        value={chosen}
        onValueChange={(value) => {
          setChosen(value);
          sending.drop();
          sending.submit({ kind, delivery: value });
        }}
      />
      <FormProblems state={sending} press={deliveryLabels[chosen]} />
    </div>
  );
}
