import { defineWords } from '#platform/web/language/words.ts';

export const accountWords = defineWords('accounts', {
  vi: {
    signIn: {
      title: 'Đăng nhập',
      lead: 'Chương trình phòng, chống mua bán người',
      name: 'Tên đăng nhập',
      password: 'Mật khẩu',
      enter: 'Đăng nhập',
      unfinished:
        'Mật khẩu đúng. Tài khoản này còn cần bước xác thực thứ hai; hãy nhờ quản trị cơ quan mở bước đó.',
      help: 'Quên mật khẩu hoặc mất máy? Quản trị của cơ quan anh/chị cấp mã dùng một lần.',
    },
    demonstration: {
      title: 'Tài khoản trình diễn',
      text: 'Người, cơ quan và số liệu đều tự đặt. Bấm một dòng để điền tên, mật khẩu đã điền sẵn.',
    },
  },
  en: {
    signIn: {
      title: 'Sign in',
      lead: 'Programme against trafficking in persons',
      name: 'Name',
      password: 'Password',
      enter: 'Sign in',
      unfinished:
        'The password is right. This account still needs its second factor; ask your agency’s administrator to set it up.',
      help: 'Forgotten password or lost device? Your agency’s administrator issues a one-time code.',
    },
    demonstration: {
      title: 'Demonstration accounts',
      text: 'People, agencies and figures are invented. Press a line to fill in the name; the password is filled in.',
    },
  },
});
