import { defineWords } from '#platform/web/language/words.ts';

export const planWords = defineWords('plans', {
  vi: {
    menu: { plans: 'Kế hoạch', tree: 'Cây chương trình', add: 'Đọc kế hoạch mới' },
    review: { title: 'Xem bản đề xuất' },
  },
  en: {
    menu: { plans: 'Plans', tree: 'Programme tree', add: 'Read a new plan' },
    review: { title: 'Review a proposal' },
  },
});
