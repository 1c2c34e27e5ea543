import { Alert, Button, Card, Space } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { FormView } from '../../../../form/form-view.js';
import { sampleSubmission } from '../../../../form/sample/sample.js';
import type { FormHandle } from '../../../../form/types.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import type { Trial } from './model.js';
import { trialServices } from './services.js';
import type { TrialDeeds } from './use-trial.js';

const T = texts({
  title: ['窗口收件', 'The window receives'],
  text: [
    '申请表已填好示例数据，材料按事项要求备齐；可以改，改好后收件。',
    'The form holds made-up data and all materials are there; change them as you like.',
  ],
  none: ['这个事项没有申请表，直接收件。', 'The item has no application form.'],
  another: ['换一组数据', 'Other data'],
  receive: ['收件', 'Receive'],
});

interface StartCaseProps {
  readonly trial: Trial;
  readonly deeds: TrialDeeds;
}

/** The first step: the application, filled in with data that the form takes. */
export function StartCase({ trial: { id, applicationForm, now }, deeds }: StartCaseProps) {
  const t = useTexts(T);
  const form = useRef<FormHandle>(null);
  const [seed, setSeed] = useState(1);
  const schema = applicationForm?.schema;
  const today = now.slice(0, 10);
  const sample = useMemo(
    () => (schema ? sampleSubmission(schema, { today, seed }) : {}),
    [schema, today, seed],
  );
  const services = useMemo(() => trialServices(id), [id]);
  const receive = async (): Promise<void> => {
    const checked = schema ? await form.current?.submit() : undefined;
    if (checked && 'invalid' in checked) return;
    await deeds.act('start', checked ? { form: checked.values } : {});
  };
  return (
    <Card size="small" title={t.title}>
      <Alert type="info" showIcon title={schema ? t.text : t.none} />
      {schema && (
        <FormView
          key={seed}
          ref={form}
          form={schema}
          submission={sample}
          services={services}
          today={today}
        />
      )}
      <Space>
        <Button type="primary" loading={deeds.busy} onClick={() => void receive()}>
          {t.receive}
        </Button>
        {schema && <Button onClick={() => setSeed(seed + 1)}>{t.another}</Button>}
      </Space>
    </Card>
  );
}
