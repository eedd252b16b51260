/** Words about the papers of a case: the step of each, and the copy that was signed. */
export const paperVi = {
  paper: {
    step: 'Bước',
    ofStep: 'Bước: {{step}}',
    untied: 'chưa gắn với bước nào',
    tie: 'Gắn với bước',
    tieHint: 'Để trống là bỏ gắn. Việc đã ghi không đổi.',
    noStep: 'Chưa có bước nào của cơ quan mình mà loại văn bản này ghi lại.',
    attach: 'Đính kèm bản đã ký',
    attachNote:
      'Tệp được niêm phong cùng vụ án và mang tên theo số văn bản, không giữ tên tệp gốc.',
    file: 'Bản đã ký, PDF',
    send: 'Đính kèm',
    takeSigned: 'Tải bản đã ký',
    noCopy: 'chưa có bản đã ký',
    receipt: 'Bản đã ký: {{name}}, {{size}}, nhận {{at}}',
    copiesOff: 'Bản cài đặt này không lưu tệp đính kèm.',
    at: '{{name}}: {{state}}',
    atNumber: '{{name}} số {{number}}, ngày {{day}}',
    withCopy: 'có bản đã ký',
    missing: 'Chưa có văn bản quyết định trong hồ sơ.',
    write: 'Soạn văn bản của bước này',
  },
};

export const paperEn = {
  paper: {
    step: 'Step',
    ofStep: 'Step: {{step}}',
    untied: 'not tied to a step',
    tie: 'Tie to a step',
    tieHint: 'Left empty, it is untied. What was recorded does not change.',
    noStep: 'No step of your own body yet that this kind of paper documents.',
    attach: 'Attach the signed copy',
    attachNote:
      'The file is sealed with the case and called by the number of the paper; its own name is not kept.',
    file: 'Signed copy, PDF',
    send: 'Attach',
    takeSigned: 'Take the signed copy',
    noCopy: 'no signed copy yet',
    receipt: 'Signed copy: {{name}}, {{size}}, received {{at}}',
    copiesOff: 'This installation keeps no attached files.',
    at: '{{name}}: {{state}}',
    atNumber: '{{name}} no. {{number}} of {{day}}',
    withCopy: 'signed copy attached',
    missing: 'The file holds no decision paper for this step yet.',
    write: 'Write the paper of this step',
  },
};
