/** What the operator says and asks, as data: short, believing, never “why”. */
export interface ScriptPart {
  readonly part: CallPart;
  readonly vi: readonly string[];
  readonly en: readonly string[];
}

/** The parts of the screen, in the order of a call; Alt and the digit goes there. */
export const CALL_PARTS = ['safety', 'story', 'place', 'people', 'back', 'refer'] as const;
export type CallPart = (typeof CALL_PARTS)[number];

export const CALL_SCRIPT: readonly ScriptPart[] = [
  {
    part: 'safety',
    vi: [
      'Cảm ơn anh/chị đã gọi. Bây giờ anh/chị nói chuyện có an toàn không?',
      'Nếu có người tới gần, anh/chị nói một từ bình thường; tôi sẽ hiểu. Mình chọn từ nào?',
      'Có ai đang bị thương hay bị đe dọa ngay lúc này không?',
    ],
    en: [
      'Thank you for calling. Is it safe for you to speak now?',
      'If somebody comes near, say an ordinary word and I will understand. Which word shall we take?',
      'Is anybody hurt or threatened at this moment?',
    ],
  },
  {
    part: 'story',
    vi: [
      'Anh/chị kể theo cách của mình, tôi nghe và ghi lại. Không cần kể theo thứ tự.',
      'Chuyện gì đang xảy ra? Sau đó thì thế nào?',
      'Anh/chị không có lỗi gì trong chuyện này.',
    ],
    en: [
      'Tell it in your own way; I listen and write. It need not be in order.',
      'What is happening? And then?',
      'None of this is your fault.',
    ],
  },
  {
    part: 'place',
    vi: [
      'Xung quanh anh/chị có gì: biển hiệu, chợ, bến xe, cửa hàng?',
      'Anh/chị biết tên xã, phường không? Không biết cũng không sao.',
    ],
    en: [
      'What is around you: a sign, a market, a bus station, a shop?',
      'Do you know the name of the commune? It is all right not to.',
    ],
  },
  {
    part: 'people',
    vi: [
      'Có bao nhiêu người cần giúp? Có trẻ em không?',
      'Anh/chị muốn được gọi bằng tên gì? Không cần tên thật.',
    ],
    en: [
      'How many people need help? Are there children?',
      'What may I call you? It need not be your real name.',
    ],
  },
  {
    part: 'back',
    vi: [
      'Anh/chị có đồng ý để chúng tôi gọi lại không? Anh/chị từ chối vẫn được giúp.',
      'Giờ nào, cách nào thì an toàn cho anh/chị?',
      'Nếu người khác nghe máy, chúng tôi sẽ nói là ai gọi?',
    ],
    en: [
      'Do you agree to be called back? You are helped if you say no, too.',
      'At what time and in what way is it safe for you?',
      'If somebody else answers, who shall we say is calling?',
    ],
  },
  {
    part: 'refer',
    vi: [
      'Tôi chuyển lời anh/chị tới {{agency}}. Họ chỉ biết điều anh/chị vừa kể.',
      'Anh/chị gọi lại số này lúc nào cũng được.',
    ],
    en: [
      'I am passing your words to {{agency}}. They learn only what you have told me.',
      'You may call this number again at any time.',
    ],
  },
];
