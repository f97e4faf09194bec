import { type CaseSubject, choice, counted, truth, typed } from '../subject.ts';

export const networks: CaseSubject = {
  name: 'Networks in the cloud',
  language: 'en',
  topics: [
    { slug: 'routing', name: 'Routing' },
    { slug: 'route-tables', name: 'Route tables', parent: 'routing' },
    { slug: 'gateways', name: 'Gateways', parent: 'routing' },
    { slug: 'filtering', name: 'Filtering traffic' },
    { slug: 'stateful-rules', name: 'Stateful rules', parent: 'filtering' },
    { slug: 'address-blocks', name: 'Address blocks', parent: 'filtering' },
  ],
  questions: [
    choice(
      'route-tables',
      'A packet matches two routes, 10.0.0.0/8 and 10.1.0.0/16. Which one does it take?',
      ['10.1.0.0/16', '10.0.0.0/8', 'Both in turn', 'The one entered first'],
      'The longest matching prefix wins.',
    ),
    choice(
      'route-tables',
      'What makes a subnet a public one?',
      ['A route to an internet gateway', 'A public name in DNS', 'An open security group'],
      'Only its route table decides that.',
    ),
    truth(
      'route-tables',
      'A subnet can use two route tables at the same time.',
      false,
      'Each subnet is tied to exactly one table.',
    ),
    choice(
      'gateways',
      'Instances without public addresses must fetch updates. What do they need?',
      ['A NAT gateway', 'An internet gateway alone', 'A peering connection'],
      'NAT lets them out and nobody in.',
    ),
    truth(
      'gateways',
      'A NAT gateway accepts connections that begin outside.',
      false,
      'It only lets answers in.',
    ),
    choice(
      'stateful-rules',
      'A security group allows incoming port 443. Are the answers let out?',
      ['Yes, it remembers connections', 'No, they need an outgoing rule', 'Only to the same subnet'],
      'Stateful filters let answers pass.',
    ),
    choice(
      'stateful-rules',
      'Which filter must name the answers’ ports itself?',
      ['A network ACL', 'A security group', 'A load balancer'],
      'ACLs judge each packet alone.',
    ),
    counted(
      'address-blocks',
      'How many addresses has a /28 block?',
      '16',
      ['28', '14'],
      'Two to the power of four.',
    ),
    counted(
      'address-blocks',
      'How many /26 blocks fit into a /24?',
      '4',
      ['2', '8'],
      'Two more bits are two squared.',
    ),
    typed(
      'address-blocks',
      'What is the notation called that writes a block as 10.0.0.0/16?',
      'CIDR',
      ['subnet mask', 'VLSM'],
      'Classless inter-domain routing.',
    ),
  ],
};
