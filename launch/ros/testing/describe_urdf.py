"""Links and joints of a URDF as JSON.  describe_urdf.py <file>"""

import json
import sys
import xml.etree.ElementTree as xml

robot = xml.parse(sys.argv[1]).getroot()


def numbers(element):
    return {} if element is None else {key: float(value) for key, value in element.attrib.items()}


def link(element):
    shape = element.find('visual/geometry/*')
    return {
        'name': element.get('name'),
        'mass': numbers(element.find('inertial/mass')).get('value'),
        'inertia': numbers(element.find('inertial/inertia')),
        'shape': None if shape is None else {'kind': shape.tag, **shape.attrib},
    }


def joint(element):
    origin = element.find('origin')
    return {
        'type': element.get('type'),
        'parent': element.find('parent').get('link'),
        'child': element.find('child').get('link'),
        'xyz': [float(n) for n in ('0 0 0' if origin is None else origin.get('xyz')).split()],
    }


print(json.dumps({
    'links': [link(element) for element in robot.findall('link')],
    'joints': [joint(element) for element in robot.findall('joint')],
}))
