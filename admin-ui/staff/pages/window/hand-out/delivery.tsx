import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useEffect } from 'react';
import type { CaseShown } from '../../../../api/types.js';
import { problemText } from '../../../../api/problem.js';
import { useLanguage } from '../../../../i18n/language.js';
import { said, type Text, texts, useTexts } from '../../../../i18n/texts.js';
import { useMe } from '../../../session.js';
import { useCounter } from '../counter.js';
import { Choice, SelectField, TextField } from '../field.js';
import { organsQuery } from '../queries.js';
import { useShortcuts } from '../../../components/use-shortcuts.js';
import styles from './hand-out.module.css';
import { METHODS, type Who } from './receiver.js';
import { SignaturePad } from './signature-pad.js';
import { type How, useDelivery } from './use-delivery.js';

const T = texts({
  who: ['谁来领取', 'Who collects'],
  self: ['本人', 'The applicant'],
  agent: ['代理人', 'The agent'],
  other: ['其他人', 'Somebody else'],
  name: ['签收人', 'Signer'],
  relation: ['与申请人的关系', 'Relation to the applicant'],
  relationHint: ['如同住成年家属、单位收件人', 'Such as an adult of the household'],
  id: ['核对证件号码', 'Check the identity number'],
  idHint: ['刷卡或输入全号，也可只输后四位', 'In full, or the last four'],
  right: ['与办件一致', 'It is that person'],
  wrong: ['与办件登记的证件不符，请核对', 'It is not the number of the case'],
  method: ['送达方式', 'How'],
  place: ['送达地点', 'Where'],
  how: ['签名方式', 'Signature'],
  pad: ['手写板签名', 'On the pad'],
  typed: ['键入姓名确认', 'By typing the name'],
  paper: ['打印送达回证后在纸上签', 'On the printed record'],
  typeName: ['签收人键入姓名', 'The signer types the name'],
  unsigned: ['请签收人先签名', 'The signer has not signed yet'],
  unnamed: ['请填写签收人和关系', 'Give signer and relation'],
  noPlace: ['请填写送达地点', 'Say where it is handed out'],
  otherName: ['键入的姓名与签收人不同', "The typed name is not the signer's"],
  confirm: ['确认送达', 'Confirm the delivery'],
});

const METHOD_WORDS: Readonly<Record<(typeof METHODS)[number], Text>> = {
  direct: ['直接送达', 'In person'],
  post: ['邮寄送达', 'By post'],
  electronic: ['电子送达', 'Electronically'],
  lien: ['留置送达', 'Left with witnesses'],
  proxy: ['委托代收', 'Through somebody'],
};

export interface DeliveryProps {
  readonly of: CaseShown;
  readonly task: string;
  readonly outcome: string;
}

/** 核对身份、签收: nothing leaves the counter for somebody whose number is another's. */
export function Delivery({ of, task, outcome }: DeliveryProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const organs = useQuery(organsQuery);
  const me = useMe();
  const { forOthers } = useCounter();
  const village = me.posts.find(({ post }) => post === 'villageAgent')?.organName;
  const window = organs.data?.items.find(({ id }) => id === of.townships.handOut)?.name;
  const usual = forOthers ? village : window;
  const delivery = useDelivery(of, { task, outcome, place: usual ?? '', self: t.self });
  const { receiver, identity, method, place, how, typed, problem, failure, sending } = delivery;
  useEffect(() => document.getElementById('collector-id')?.focus(), []);
  useShortcuts({ 'Ctrl+Enter': () => void delivery.deliver() });
  return (
    <section className={styles['panel']}>
      <div className={styles['grid']}>
        <Choice<Who>
          legend={t.who}
          name="collector"
          value={receiver.who}
          options={[
            { value: 'self', label: t.self },
            ...(of.agent ? [{ value: 'agent' as const, label: t.agent }] : []),
            { value: 'other', label: t.other },
          ]}
          onChange={(who) => delivery.choose(who, who === 'other' ? '' : t[who])}
        />
        <TextField
          id="collector-id"
          label={t.id}
          hint={
            identity === 'right' ? (
              <span className={styles['right']}>
                <CheckCircleFilled aria-hidden /> {t.right}
              </span>
            ) : (
              t.idHint
            )
          }
          error={identity === 'wrong' ? t.wrong : undefined}
          value={receiver.idNumber}
          onChange={(idNumber) => delivery.change({ idNumber })}
        />
        <TextField
          label={t.name}
          required
          value={receiver.name}
          onChange={(name) => delivery.change({ name })}
        />
        {receiver.who === 'other' && (
          <TextField
            label={t.relation}
            required
            hint={t.relationHint}
            value={receiver.relation}
            onChange={(relation) => delivery.change({ relation })}
          />
        )}
        <SelectField
          label={t.method}
          value={method}
          options={METHODS.map((value) => ({ value, label: said(METHOD_WORDS[value], language) }))}
          onChange={delivery.setMethod}
        />
        <TextField label={t.place} required value={place} onChange={delivery.setPlace} />
        <Choice<How>
          legend={t.how}
          name="signature"
          value={how}
          options={[
            { value: 'pad', label: t.pad },
            { value: 'typed', label: t.typed },
            { value: 'paper', label: t.paper },
          ]}
          onChange={delivery.setHow}
        />
        {how === 'pad' && <SignaturePad ref={delivery.pad} />}
        {how === 'typed' && (
          <TextField label={t.typeName} value={typed} onChange={delivery.setTyped} />
        )}
      </div>
      {problem && (
        <Alert
          role="alert"
          type="warning"
          showIcon
          icon={<CloseCircleFilled />}
          title={t[problem]}
        />
      )}
      {failure !== undefined && (
        <Alert role="alert" type="error" showIcon title={problemText(failure, language)} />
      )}
      <div className={styles['confirm']}>
        <Button
          type="primary"
          loading={sending}
          onClick={() => void delivery.deliver()}
          title="Ctrl+Enter"
        >
          {t.confirm}
          <kbd aria-hidden>Ctrl Enter</kbd>
        </Button>
      </div>
    </section>
  );
}
