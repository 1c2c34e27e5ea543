import { useParams } from 'react-router';
import { WindowFrame } from '../frame.js';
import { ReceiveItem } from './receive-item.js';

/** 收件 at the window. */
export default function ReceivePage() {
  const { item = '' } = useParams();
  return (
    <WindowFrame>
      <ReceiveItem itemKey={item} />
    </WindowFrame>
  );
}
